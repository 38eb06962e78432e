import { type CaseFile, order } from "../case.ts";

const home = (deployment: string) => order("withdraw-forces", { deployment });

export const cases: CaseFile = {
  rule: "5 withdraw-forces",
  shows: ["withdraw-forces", "notices", "deployments/"],
  cases: [
    {
      id: "withdraw.1",
      story: "The troops are gone at this close and free again, and nobody's trust suffers.",
      turns: [{ sheets: { washington: [home("k2")] } }],
      shows: ["withdraw-forces", "notices", "deployments/", "=seat/washington/forces"],
      expected: `
        engagement/washington/uzb/security -7 notices: lost {deployment k2, state uzb} (open)
        floor/washington/uzb/security -12 notices: floor {deployment k2, state uzb} (open)
        seat/washington/forces +2 notices: home {deployment k2, state uzb} (washington)
        fact withdraw-forces: ordered {deployment k2, seat washington, state uzb} (open)
        fact notices: left {deployment k2, state uzb} (open)
        deployments/k2 is gone (open)
        seat/washington/forces is 6
      `,
    },
    {
      id: "withdraw.2",
      story: "It costs the floor, and some security in each of two turns; nothing political.",
      turns: [{ sheets: { washington: [home("k2")] } }, {}, {}],
      expected: `
        turn 1:
        engagement/washington/uzb/security -7 notices: lost {deployment k2, state uzb} (open)
        floor/washington/uzb/security -12 notices: floor {deployment k2, state uzb} (open)
        seat/washington/forces +2 notices: home {deployment k2, state uzb} (washington)
        fact withdraw-forces: ordered {deployment k2, seat washington, state uzb} (open)
        fact notices: left {deployment k2, state uzb} (open)
        deployments/k2 is gone (open)
        turn 2:
        engagement/washington/uzb/security -7 notices: lost {deployment k2, state uzb} (open)
        turn 3:
        nothing
      `,
    },
    {
      id: "withdraw.4",
      story: "Old peacekeepers hold a share of a base's floor, and leave no other loss.",
      turns: [{ sheets: { moscow: [home("moscow-geo-old")] } }],
      expected: `
        floor/moscow/geo/security -3.6 notices: floor {deployment moscow-geo-old, state geo} (open)
        seat/moscow/forces +2 notices: home {deployment moscow-geo-old, state geo} (moscow)
        fact withdraw-forces: ordered {deployment moscow-geo-old, seat moscow, state geo} (open)
        fact notices: left {deployment moscow-geo-old, state geo} (open)
        deployments/moscow-geo-old is gone (open)
      `,
    },
    {
      id: "withdraw.7",
      story: "Two deployments in one state that go together take both floors along.",
      turns: [{ sheets: { moscow: [home("moscow-geo"), home("moscow-geo-old")] } }],
      expected: `
        engagement/moscow/geo/security -7 notices: lost {deployment moscow-geo, state geo} (open)
        floor/moscow/geo/security -12 notices: floor {deployment moscow-geo, state geo} (open)
        floor/moscow/geo/security -3.6 notices: floor {deployment moscow-geo-old, state geo} (open)
        seat/moscow/forces +2 notices: home {deployment moscow-geo, state geo} (moscow)
        seat/moscow/forces +2 notices: home {deployment moscow-geo-old, state geo} (moscow)
        fact withdraw-forces: ordered {deployment moscow-geo, seat moscow, state geo} (open)
        fact withdraw-forces: ordered {deployment moscow-geo-old, seat moscow, state geo} (open)
        fact notices: left {deployment moscow-geo, state geo} (open)
        fact notices: left {deployment moscow-geo-old, state geo} (open)
        deployments/moscow-geo is gone (open)
        deployments/moscow-geo-old is gone (open)
      `,
    },
  ],
};
