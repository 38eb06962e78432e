import { type CaseFile, order } from "../case.ts";

const join = (state: string, size = 1) => order("join-mission", { institution: "csto", state, size });
const table = (size: number) => order("table-mandate", { institution: "csto", state: "kgz", size });
const send = (size: number) => order("deploy-peacekeepers", { state: "kgz", mandate: "csto", size });
const forUzb = order("table-mandate", { institution: "csto", state: "uzb", size: 4 });
const inviteAlliance = (size: number) => order("invite-forces", { guest: "csto", size });
const position = { crises: { kgz: {} } };
const no = { bishkek: [order("vote", { motion: "motion-1-moscow-csto-kgz", choice: "no" })] };
const passed = [{ sheets: { moscow: [table(3), send(2)] } }];

export const cases: CaseFile = {
  rule: "5 deploy-peacekeepers",
  shows: ["join-mission", "deployments/"],
  cases: [
    {
      id: "join-mission.1",
      story: "A member's flag comes with the commander's troops, in the turn in which the mandate passes.",
      position,
      turns: [{ sheets: { moscow: [table(3), send(2)], yerevan: [join("kgz")] } }],
      shows: ["join-mission", "deployments/", "peacekeeping"],
      expected: `
        seat/yerevan/capital -1 join-mission of yerevan: cost (yerevan)
        seat/yerevan/forces -1 join-mission of yerevan: cost (yerevan)
        seat/yerevan/funds -3 join-mission of yerevan: cost (yerevan)
        trust/bishkek/moscow +6 peacekeeping: welcome {deployment CSTO – KGZ} (bishkek, moscow)
        trust/bishkek/yerevan +6 peacekeeping: welcome {deployment CSTO – KGZ (Yerevan)} (bishkek, yerevan)
        trust/moscow/yerevan +4 join-mission of yerevan: thanks (moscow, yerevan)
        fact join-mission: joined {institution csto, seat yerevan, size 1, state kgz} (open)
        deployments/contingent-1-order-yerevan-join-mission-kgz is new: {crisis crisis-kgz, institution csto, kind peacekeeping, mandate csto, name CSTO – KGZ (Yerevan), seat yerevan, sinceTurn 1, size 1, state kgz} (open)
        deployments/mission-1-order-moscow-deploy-peacekeepers-kgz is new: {crisis crisis-kgz, institution csto, kind peacekeeping, mandate csto, name CSTO – KGZ, seat moscow, sinceTurn 1, size 2, state kgz} (open)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "join-mission.2",
      story: "Without a mandate it is void, and costs nothing.",
      position,
      turns: [{ sheets: { moscow: [table(2)], yerevan: [join("kgz")], ...no } }],
      expected: `
        fact join-mission: noMandate {institution csto, seat yerevan, size 1, state kgz} (yerevan)
        fact turn: motionFailed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "join-mission.3",
      story: "It may come later, as long as the mandate has room; what stands there already is counted.",
      position: { ...position, before: passed },
      turns: [{ sheets: { yerevan: [join("kgz")] } }],
      expected: `
        seat/yerevan/capital -1 join-mission of yerevan: cost (yerevan)
        seat/yerevan/forces -1 join-mission of yerevan: cost (yerevan)
        seat/yerevan/funds -3 join-mission of yerevan: cost (yerevan)
        trust/moscow/yerevan +4 join-mission of yerevan: thanks (moscow, yerevan)
        fact join-mission: joined {institution csto, seat yerevan, size 1, state kgz} (open)
        deployments/contingent-2-order-yerevan-join-mission-kgz is new: {crisis crisis-kgz, institution csto, kind peacekeeping, mandate csto, name CSTO – KGZ (Yerevan), seat yerevan, sinceTurn 2, size 1, state kgz} (open)
      `,
    },
    {
      id: "join-mission.3b",
      story: "Where the commander has used the mandate up, nobody can join any more.",
      position: { ...position, before: [{ sheets: { moscow: [table(2), send(2)] } }] },
      turns: [{ sheets: { yerevan: [join("kgz")] } }],
      unfiled: "the zone is not offered",
      expected: `
        fact join-mission: noMandate {institution csto, seat yerevan, size 1, state kgz} (yerevan)
      `,
    },
    {
      id: "join-mission.4",
      story:
        "It works like any mission: it calms, costs its own government, and brings it standing, but no influence.",
      position: { ...position, before: [{ sheets: { moscow: [table(2)], yerevan: [join("kgz")] } }] },
      turns: [{}],
      shows: ["peacekeeping"],
      expected: `
        seat/yerevan/capital -0.25 peacekeeping: attention {deployment CSTO – KGZ (Yerevan)} (yerevan)
        seat/yerevan/funds -1.5 peacekeeping: upkeep {deployment CSTO – KGZ (Yerevan)} (yerevan)
        seat/yerevan/prestige +1.5 peacekeeping: mandate {deployment CSTO – KGZ (Yerevan)} (open)
        state/kgz/stability +2 peacekeeping: calm {deployment CSTO – KGZ (Yerevan)} (open)
        state/kgz/threat -3.632 peacekeeping: calm {deployment CSTO – KGZ (Yerevan)} (open)
      `,
    },
    {
      id: "join-mission.5",
      story: "It is for members: to a government outside the alliance it is not offered, and would be void.",
      position: { ...position, before: passed },
      turns: [{ sheets: { tashkent: [join("kgz")] } }],
      unfiled: "no institution is offered to who is in none",
      expected: `
        fact join-mission: noMandate {institution csto, seat tashkent, size 1, state kgz} (tashkent)
      `,
    },
    {
      id: "join-mission.6",
      story: "The commander's mission goes before its members' contingents: what it fills is full.",
      rule: "7.1",
      position,
      turns: [{ sheets: { moscow: [table(2), send(2)], astana: [join("kgz")] } }],
      expected: `
        fact join-mission: noMandate {institution csto, seat astana, size 1, state kgz} (astana)
        deployments/mission-1-order-moscow-deploy-peacekeepers-kgz is new: {crisis crisis-kgz, institution csto, kind peacekeeping, mandate csto, name CSTO – KGZ, seat moscow, sinceTurn 1, size 2, state kgz} (open)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "join-mission.6b",
      story: "Two contingents for one place beside the commander's mission: neither comes, the mission does.",
      rule: "7.1",
      position,
      turns: [{ sheets: { moscow: [table(3), send(2)], astana: [join("kgz")], yerevan: [join("kgz")] } }],
      expected: `
        fact join-mission: noMandate {institution csto, seat astana, size 1, state kgz} (astana)
        fact join-mission: noMandate {institution csto, seat yerevan, size 1, state kgz} (yerevan)
        deployments/mission-1-order-moscow-deploy-peacekeepers-kgz is new: {crisis crisis-kgz, institution csto, kind peacekeeping, mandate csto, name CSTO – KGZ, seat moscow, sinceTurn 1, size 2, state kgz} (open)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "join-mission.6c",
      story: "A commander's mission that is itself too large takes no room from a contingent.",
      rule: "7.1",
      position,
      turns: [{ sheets: { moscow: [table(2), send(3)], yerevan: [join("kgz")] } }],
      expected: `
        seat/yerevan/capital -1 join-mission of yerevan: cost (yerevan)
        seat/yerevan/forces -1 join-mission of yerevan: cost (yerevan)
        seat/yerevan/funds -3 join-mission of yerevan: cost (yerevan)
        trust/moscow/yerevan +4 join-mission of yerevan: thanks (moscow, yerevan)
        fact join-mission: joined {institution csto, seat yerevan, size 1, state kgz} (open)
        deployments/contingent-1-order-yerevan-join-mission-kgz is new: {crisis crisis-kgz, institution csto, kind peacekeeping, mandate csto, name CSTO – KGZ (Yerevan), seat yerevan, sinceTurn 1, size 1, state kgz} (open)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "join-mission.15",
      story: "A government that leaves the alliance at this close lets no contingent in by it.",
      rule: "7.3",
      position: { ...position, before: passed },
      turns: [
        {
          sheets: { bishkek: [order("leave-institution", { institution: "csto" })], yerevan: [join("kgz")] },
        },
      ],
      shows: ["join-mission", "leave-institution@fact", "deployments/"],
      expected: `
        fact join-mission: hostLeft {institution csto, seat yerevan, size 1, state kgz} (yerevan)
        fact leave-institution: goes {deployment CSTO – KGZ, state kgz} (open)
        fact leave-institution: left {institution csto, state kgz} (open)
        deployments/mission-1-order-moscow-deploy-peacekeepers-kgz is gone (open)
      `,
    },
    {
      id: "join-mission.16",
      story:
        "Who leaves the alliance sends nobody under its mandate at the same close, and takes no room from others.",
      rule: "7.3",
      position,
      turns: [
        {
          sheets: {
            moscow: [table(1)],
            yerevan: [order("leave-institution", { institution: "csto" }), join("kgz")],
            astana: [join("kgz")],
          },
        },
      ],
      shows: ["join-mission", "leave-institution@fact", "deployments/"],
      expected: `
        seat/astana/capital -1 join-mission of astana: cost (astana)
        seat/astana/forces -1 join-mission of astana: cost (astana)
        seat/astana/funds -3 join-mission of astana: cost (astana)
        trust/moscow/astana +4 join-mission of astana: thanks (astana, moscow)
        fact join-mission: joined {institution csto, seat astana, size 1, state kgz} (open)
        fact join-mission: ownLeft {institution csto, seat yerevan, size 1, state kgz} (yerevan)
        fact leave-institution: left {institution csto, state arm} (open)
        deployments/contingent-1-order-astana-join-mission-kgz is new: {crisis crisis-kgz, institution csto, kind peacekeeping, mandate csto, name CSTO – KGZ (Astana), seat astana, sinceTurn 1, size 1, state kgz} (open)
        fact turn: motionPassed {institution csto, state kgz} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "join-mission.17",
      story:
        "To a government that is no member a contingent needs its word, as the commander's mission does.",
      position: { crises: { uzb: {} } },
      turns: [{ sheets: { moscow: [forUzb], yerevan: [join("uzb")] } }],
      shows: ["join-mission", "deployments/"],
      expected: `
        fact join-mission: noWord {institution csto, seat yerevan, size 1, state uzb} (yerevan)
        fact turn: motionPassed {institution csto, state uzb} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "join-mission.17b",
      story: "Its invitation of the alliance is that word, in the same turn and in the next.",
      position: { crises: { uzb: {} } },
      turns: [
        { sheets: { moscow: [forUzb], tashkent: [inviteAlliance(2)], yerevan: [join("uzb")] } },
        { sheets: { astana: [join("uzb", 2)], dushanbe: [join("uzb", 1)] } },
      ],
      shows: ["join-mission@fact", "deployments/"],
      expected: `
        turn 1:
        fact join-mission: joined {institution csto, seat yerevan, size 1, state uzb} (open)
        deployments/contingent-1-order-yerevan-join-mission-uzb is new: {crisis crisis-uzb, institution csto, kind peacekeeping, mandate csto, name CSTO – UZB (Yerevan), seat yerevan, sinceTurn 1, size 1, state uzb} (open)
        fact turn: motionPassed {institution csto, state uzb} (astana, bishkek, dushanbe, moscow, yerevan)
        turn 2:
        fact join-mission: joined {institution csto, seat dushanbe, size 1, state uzb} (open)
        fact join-mission: noWord {institution csto, seat astana, size 2, state uzb} (astana)
        deployments/contingent-2-order-dushanbe-join-mission-uzb is new: {crisis crisis-uzb, institution csto, kind peacekeeping, mandate csto, name CSTO – UZB (Dushanbe), seat dushanbe, sinceTurn 2, size 1, state uzb} (open)
      `,
    },
    {
      id: "join-mission.17c",
      story: "An invitation of fewer than would come is no word for them.",
      position: { crises: { uzb: {} }, numbers: { "seat/astana/forces": 3 } },
      turns: [{ sheets: { moscow: [forUzb], tashkent: [inviteAlliance(1)], astana: [join("uzb", 2)] } }],
      shows: ["join-mission@fact", "deployments/"],
      expected: `
        fact join-mission: noWord {institution csto, seat astana, size 2, state uzb} (astana)
        fact turn: motionPassed {institution csto, state uzb} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "join-mission.18",
      story:
        "A host that is no member let three in: two contingents that are too many beside the commander's mission stay at home both.",
      position: { crises: { uzb: {} } },
      turns: [
        {
          sheets: {
            moscow: [forUzb, order("deploy-peacekeepers", { state: "uzb", mandate: "csto", size: 2 })],
            tashkent: [inviteAlliance(3)],
            astana: [join("uzb")],
            yerevan: [join("uzb")],
          },
        },
      ],
      shows: ["join-mission@fact", "deployments/"],
      expected: `
        fact join-mission: noWord {institution csto, seat astana, size 1, state uzb} (astana)
        fact join-mission: noWord {institution csto, seat yerevan, size 1, state uzb} (yerevan)
        deployments/mission-1-order-moscow-deploy-peacekeepers-uzb is new: {crisis crisis-uzb, institution csto, kind peacekeeping, mandate csto, name CSTO – UZB, seat moscow, sinceTurn 1, size 2, state uzb} (open)
        fact turn: motionPassed {institution csto, state uzb} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
    {
      id: "join-mission.18b",
      story: "A contingent that the host's word is too small for takes no room from another.",
      position: { crises: { uzb: {} }, numbers: { "seat/astana/forces": 3 } },
      turns: [
        {
          sheets: {
            moscow: [order("table-mandate", { institution: "csto", state: "uzb", size: 3 })],
            tashkent: [inviteAlliance(2)],
            astana: [join("uzb", 3)],
            yerevan: [join("uzb")],
          },
        },
      ],
      shows: ["join-mission@fact", "deployments/"],
      expected: `
        fact join-mission: joined {institution csto, seat yerevan, size 1, state uzb} (open)
        fact join-mission: noWord {institution csto, seat astana, size 3, state uzb} (astana)
        deployments/contingent-1-order-yerevan-join-mission-uzb is new: {crisis crisis-uzb, institution csto, kind peacekeeping, mandate csto, name CSTO – UZB (Yerevan), seat yerevan, sinceTurn 1, size 1, state uzb} (open)
        fact turn: motionPassed {institution csto, state uzb} (astana, bishkek, dushanbe, moscow, yerevan)
      `,
    },
  ],
};
