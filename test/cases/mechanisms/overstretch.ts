import { type CaseFile, order, type Position } from "../case.ts";

/** Washington (6 sustainable, 4 posted) with a mission of so many battalions more. */
const posted = (size: number, capital: number): Position => ({
  crises: { kgz: {} },
  missions: [{ seat: "washington", state: "kgz", mandate: "nato", size }],
  numbers: { "seat/washington/capital": capital, "state/kgz/stability": 20 },
});

export const cases: CaseFile = {
  rule: "4 Overstretch",
  shows: ["overstretch", "deployments/"],
  cases: [
    {
      id: "overstretch.2",
      story: "Troops beyond what is sustainable cost capital each turn, by the square of them.",
      position: posted(5, 10),
      turns: [{}],
      expected: `
        seat/washington/capital -4.5 overstretch: overstretched {posted 9, sustainable 6} (washington)
      `,
    },
    {
      id: "overstretch.2b",
      story: "Up to it they cost none.",
      position: posted(2, 10),
      turns: [{}],
      expected: `
        nothing
      `,
    },
    {
      id: "overstretch.3",
      story:
        "Capital stops at 0; what is missing costs prestige at once, and a battalion of the largest mission at the next close.",
      position: posted(8, 0),
      turns: [{}, { set: { "seat/washington/capital": 20 } }],
      shows: [
        "overstretch",
        "deployments/",
        "bound@washington",
        "income@washington/capital",
        "peacekeeping@capital",
        "=seat/washington/capital",
      ],
      expected: `
        turn 1:
        seat/washington/capital +14 bound (washington)
        seat/washington/capital +6 income: capital (washington)
        seat/washington/capital -18 overstretch: overstretched {posted 12, sustainable 6} (washington)
        seat/washington/capital -2 peacekeeping: attention {deployment Mission of washington} (washington)
        seat/washington/prestige -14 overstretch: promises {missing 14} (open)
        fact overstretch: recall {deployment Mission of washington, seat washington, turn 2} (open)
        deployments/mission-washington-kgz recalled: none -> 2 (open)
        seat/washington/capital is 0
        turn 2:
        seat/washington/capital +6 income: capital (washington)
        seat/washington/capital -0.5 income: prestige (washington)
        seat/washington/capital -18 overstretch: overstretched {posted 12, sustainable 6} (washington)
        seat/washington/capital -2 peacekeeping: attention {deployment Mission of washington} (washington)
        seat/washington/forces +1 overstretch: recalled {deployment Mission of washington} (washington)
        fact overstretch: returned {deployment Mission of washington, seat washington} (open)
        deployments/mission-washington-kgz size: 8 -> 7 (open)
        seat/washington/capital is 3.5
      `,
    },
    {
      id: "overstretch.5",
      story: "The last battalion of a mission takes the mission home.",
      position: { ...posted(1, 0), troops: { k2: { size: 12 } } },
      turns: [{}, { set: { "seat/washington/capital": 20 } }],
      expected: `
        turn 1:
        seat/washington/capital -40.5 overstretch: overstretched {posted 15, sustainable 6} (washington)
        seat/washington/prestige -34.75 overstretch: promises {missing 34.75} (open)
        fact overstretch: recall {deployment Mission of washington, seat washington, turn 2} (open)
        deployments/mission-washington-kgz recalled: none -> 2 (open)
        turn 2:
        seat/washington/capital -40.5 overstretch: overstretched {posted 15, sustainable 6} (washington)
        seat/washington/forces +1 overstretch: recalled {deployment Mission of washington} (washington)
        seat/washington/prestige -18.08 overstretch: promises {missing 18.08} (open)
        fact overstretch: returned {deployment Mission of washington, seat washington} (open)
        deployments/mission-washington-kgz is gone (open)
      `,
    },
    {
      id: "overstretch.6",
      story: "Bases alone can overstretch: capital and prestige go, but no mission is there to come home.",
      position: { troops: { k2: { size: 12 } }, numbers: { "seat/washington/capital": 0 } },
      turns: [{}],
      shows: ["overstretch", "deployments/", "bound@washington", "=seat/washington/capital"],
      expected: `
        seat/washington/capital +26 bound (washington)
        seat/washington/capital -32 overstretch: overstretched {posted 14, sustainable 6} (washington)
        seat/washington/prestige -26 overstretch: promises {missing 26} (open)
        seat/washington/capital is 0
      `,
    },
    {
      id: "overstretch.7",
      story:
        "A mission that goes home at the next close anyway loses no battalion besides: as many return as went.",
      position: { ...posted(8, 0), before: [{}] },
      turns: [
        { sheets: { washington: [order("withdraw-forces", { deployment: "mission-washington-kgz" })] } },
      ],
      shows: ["overstretch", "deployments/", "notices@washington", "=seat/washington/forces"],
      expected: `
        seat/washington/capital -18 overstretch: overstretched {posted 12, sustainable 6} (washington)
        seat/washington/forces +8 notices: home {deployment Mission of washington, state kgz} (washington)
        seat/washington/prestige -16.5 overstretch: promises {missing 16.5} (open)
        fact notices: left {deployment Mission of washington, state kgz} (open)
        deployments/mission-washington-kgz is gone (open)
        seat/washington/forces is 12
      `,
    },
    {
      id: "overstretch.8",
      story: "Short twice in a row: a battalion goes home for each, the second a turn after the first.",
      position: posted(2, 0),
      turns: [
        { set: { "seat/washington/capital": -9 } },
        { set: { "seat/washington/capital": -9 } },
        { set: { "seat/washington/capital": 20 } },
      ],
      shows: ["overstretch@recall", "overstretch@returned", "deployments/", "=seat/washington/forces"],
      expected: `
        turn 1:
        fact overstretch: recall {deployment Mission of washington, seat washington, turn 2} (open)
        deployments/mission-washington-kgz recalled: none -> 2 (open)
        seat/washington/forces is 4
        turn 2:
        seat/washington/forces +1 overstretch: recalled {deployment Mission of washington} (washington)
        fact overstretch: recall {deployment Mission of washington, seat washington, turn 3} (open)
        fact overstretch: returned {deployment Mission of washington, seat washington} (open)
        deployments/mission-washington-kgz size: 2 -> 1 (open)
        deployments/mission-washington-kgz recalled: 2 -> 3 (open)
        seat/washington/forces is 5
        turn 3:
        seat/washington/forces +1 overstretch: recalled {deployment Mission of washington} (washington)
        fact overstretch: returned {deployment Mission of washington, seat washington} (open)
        deployments/mission-washington-kgz is gone (open)
        seat/washington/forces is 6
      `,
    },
  ],
};
