import { type CaseFile, order } from "../case.ts";

const ALONE = order("secure-borders");
const withPartner = (partner: string) => order("secure-borders", { partner });
const guarded = {
  crises: { kgz: {} },
  missions: [{ seat: "moscow", state: "kgz", mandate: "csto" }],
} as const;

export const cases: CaseFile = {
  rule: "5 secure-borders",
  shows: ["secure-borders"],
  cases: [
    {
      id: "borders.1",
      story: "For capital and money the threat falls and the state is calmer.",
      turns: [{ sheets: { tashkent: [ALONE] } }],
      expected: `
        seat/tashkent/capital -2 secure-borders of tashkent: cost (tashkent)
        seat/tashkent/funds -5 secure-borders of tashkent: cost (tashkent)
        state/uzb/stability +2 secure-borders of tashkent: secured (open)
        state/uzb/threat -4 secure-borders of tashkent: secured (open)
        fact secure-borders: secured {seat tashkent, state uzb} (open)
      `,
    },
    {
      id: "borders.2",
      story: "A counter-measure scales with the threat.",
      rule: "4 Threat",
      turns: [{ sheets: { astana: [ALONE] } }],
      expected: `
        seat/astana/capital -2 secure-borders of astana: cost (astana)
        seat/astana/funds -5 secure-borders of astana: cost (astana)
        state/kaz/stability +1.4 secure-borders of astana: secured (open)
        state/kaz/threat -1.6 secure-borders of astana: secured (open)
        fact secure-borders: secured {seat astana, state kaz} (open)
      `,
    },
    {
      id: "borders.3",
      story: "With a partner the threat falls by more, and the partner gains in security.",
      turns: [{ sheets: { tashkent: [withPartner("moscow")] } }],
      expected: `
        engagement/moscow/uzb/security +2 secure-borders of tashkent: joined (open)
        seat/tashkent/capital -2 secure-borders of tashkent: cost (tashkent)
        seat/tashkent/funds -5 secure-borders of tashkent: cost (tashkent)
        state/uzb/stability +2 secure-borders of tashkent: joined (open)
        state/uzb/threat -5 secure-borders of tashkent: joined (open)
        fact secure-borders: joined {partner moscow, seat tashkent, state uzb} (open)
      `,
    },
    {
      id: "borders.4",
      story: "A threat that has risen makes the partnership cheaper.",
      rule: "4 Threat",
      position: { numbers: { "state/uzb/threat": 55 } },
      turns: [{ sheets: { tashkent: [withPartner("washington")] } }],
      expected: `
        engagement/washington/uzb/security +2 secure-borders of tashkent: joined (open)
        seat/tashkent/capital -1 secure-borders of tashkent: cost (tashkent)
        seat/tashkent/funds -5 secure-borders of tashkent: cost (tashkent)
        state/uzb/stability +2 secure-borders of tashkent: joined (open)
        state/uzb/threat -5.5 secure-borders of tashkent: joined (open)
        fact secure-borders: joined {partner washington, seat tashkent, state uzb} (open)
      `,
    },
    {
      id: "borders.4b",
      story: "It does not make the work alone cheaper.",
      rule: "4 Threat",
      position: { numbers: { "state/uzb/threat": 55 } },
      turns: [{ sheets: { tashkent: [ALONE] } }],
      expected: `
        seat/tashkent/capital -2 secure-borders of tashkent: cost (tashkent)
        seat/tashkent/funds -5 secure-borders of tashkent: cost (tashkent)
        state/uzb/stability +2 secure-borders of tashkent: secured (open)
        state/uzb/threat -4.4 secure-borders of tashkent: secured (open)
        fact secure-borders: secured {seat tashkent, state uzb} (open)
      `,
    },
    {
      id: "borders.5",
      story: "Under a mission of the gatekeeper another power gains only half.",
      rule: "4 Outside interference",
      position: guarded,
      turns: [{ sheets: { bishkek: [withPartner("washington")] } }],
      expected: `
        engagement/washington/kgz/security +1 secure-borders of bishkek: joined (open)
        seat/bishkek/capital -2 secure-borders of bishkek: cost (bishkek)
        seat/bishkek/funds -5 secure-borders of bishkek: cost (bishkek)
        state/kgz/stability +2 secure-borders of bishkek: joined (open)
        state/kgz/threat -4.5 secure-borders of bishkek: joined (open)
        fact secure-borders: joined {partner washington, seat bishkek, state kgz} (open)
      `,
    },
    {
      id: "borders.5b",
      story: "The leader of that mission's alliance gains in full.",
      rule: "4 Outside interference",
      position: guarded,
      turns: [{ sheets: { bishkek: [withPartner("moscow")] } }],
      expected: `
        engagement/moscow/kgz/security +2 secure-borders of bishkek: joined (open)
        seat/bishkek/capital -2 secure-borders of bishkek: cost (bishkek)
        seat/bishkek/funds -5 secure-borders of bishkek: cost (bishkek)
        state/kgz/stability +2 secure-borders of bishkek: joined (open)
        state/kgz/threat -4.5 secure-borders of bishkek: joined (open)
        fact secure-borders: joined {partner moscow, seat bishkek, state kgz} (open)
      `,
    },
    {
      id: "borders.7",
      story: "Where there is no threat, watching the border calms the state and nothing else.",
      position: { numbers: { "state/uzb/threat": 0 } },
      turns: [{ sheets: { tashkent: [ALONE] } }],
      expected: `
        seat/tashkent/capital -2 secure-borders of tashkent: cost (tashkent)
        seat/tashkent/funds -5 secure-borders of tashkent: cost (tashkent)
        state/uzb/stability +2 secure-borders of tashkent: secured (open)
        fact secure-borders: secured {seat tashkent, state uzb} (open)
      `,
    },
  ],
};
