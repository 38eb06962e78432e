/** The start position of csto-2005 as lines: values of seats, states, deployments, trust and objectives. */

export type SeatLine = readonly [
  id: string,
  state: string | null,
  capital: number,
  income: number,
  funds: number,
  fundsIncome: number,
  forces: number,
  sustainable: number,
  orders: number,
  prestige: number,
];

export const SEATS: readonly SeatLine[] = [
  ["moscow", null, 10, 7, 150, 60, 6, 16, 4, 50],
  ["washington", null, 10, 6, 150, 60, 4, 6, 4, 50],
  ["nato", null, 8, 5, 60, 25, 3, 4, 3, 50],
  ["beijing", null, 8, 3, 120, 35, 0, 2, 2, 50],
  ["astana", "kaz", 8, 5, 120, 25, 3, 2, 3, 55],
  ["tashkent", "uzb", 6, 4, 50, 10, 3, 2, 3, 35],
  ["bishkek", "kgz", 5, 4, 12, 4, 2, 1, 3, 40],
  ["dushanbe", "tjk", 5, 4, 12, 3, 2, 1, 3, 40],
  ["ashgabat", "tkm", 5, 4, 80, 16, 1, 1, 3, 40],
  ["yerevan", "arm", 6, 4, 20, 5, 1, 1, 3, 45],
  ["tbilisi", "geo", 6, 4, 25, 6, 1, 1, 3, 50],
  ["baku", "aze", 6, 4, 80, 20, 1, 1, 3, 45],
];
export const PATRONS = ["moscow", "washington", "nato", "beijing"];

export type StateLine = readonly [
  id: string,
  weight: number,
  stability: number,
  threat: number,
  regime: number,
  openness: number,
  reliance: readonly number[],
  drift: number,
  neighbours: readonly string[],
  engagement: readonly (readonly number[])[],
];

export const STATES: readonly StateLine[] = [
  [
    "kaz",
    20,
    65,
    20,
    75,
    35,
    [45, 45, 50],
    0.5,
    ["uzb", "kgz", "tkm"],
    [
      [45, 40, 40],
      [25, 35, 30],
      [20, 0, 20],
      [15, 25, 25],
    ],
  ],
  [
    "uzb",
    20,
    45,
    50,
    60,
    10,
    [40, 40, 45],
    0.8,
    ["kaz", "kgz", "tjk", "tkm"],
    [
      [30, 35, 40],
      [45, 10, 15],
      [10, 0, 10],
      [10, 15, 20],
    ],
  ],
  [
    "kgz",
    10,
    35,
    45,
    35,
    45,
    [20, 20, 25],
    0.8,
    ["kaz", "uzb", "tjk"],
    [
      [45, 45, 45],
      [35, 15, 30],
      [15, 0, 15],
      [15, 30, 20],
    ],
  ],
  [
    "tjk",
    10,
    40,
    45,
    55,
    25,
    [15, 15, 20],
    0.8,
    ["uzb", "kgz"],
    [
      [65, 45, 55],
      [15, 10, 20],
      [10, 0, 10],
      [10, 15, 15],
    ],
  ],
  [
    "tkm",
    10,
    60,
    15,
    80,
    5,
    [45, 40, 60],
    0.2,
    ["kaz", "uzb"],
    [
      [20, 45, 30],
      [10, 10, 10],
      [5, 0, 5],
      [5, 10, 15],
    ],
  ],
  [
    "arm",
    8,
    55,
    10,
    55,
    45,
    [30, 20, 30],
    0.2,
    ["geo", "aze"],
    [
      [65, 55, 55],
      [10, 25, 25],
      [15, 0, 15],
      [0, 5, 5],
    ],
  ],
  [
    "geo",
    10,
    40,
    30,
    55,
    60,
    [25, 25, 25],
    0.3,
    ["arm", "aze"],
    [
      [20, 40, 15],
      [45, 30, 60],
      [30, 0, 40],
      [0, 5, 5],
    ],
  ],
  [
    "aze",
    12,
    55,
    20,
    65,
    30,
    [40, 45, 45],
    0.3,
    ["arm", "geo"],
    [
      [20, 25, 30],
      [20, 40, 35],
      [20, 0, 20],
      [0, 5, 5],
    ],
  ],
];

type DeploymentLine = readonly [
  id: string,
  seat: string,
  state: string,
  size: number,
  rent: number,
  old: boolean,
];

export const DEPLOYMENTS: readonly DeploymentLine[] = [
  ["moscow-tjk", "moscow", "tjk", 5, 0, false],
  ["kant", "moscow", "kgz", 1, 0.5, false],
  ["gyumri", "moscow", "arm", 3, 0, false],
  ["moscow-geo", "moscow", "geo", 2, 0, false],
  ["moscow-geo-old", "moscow", "geo", 2, 0, true],
  ["k2", "washington", "uzb", 2, 2, false],
  ["manas", "washington", "kgz", 2, 2, false],
  ["termez", "nato", "uzb", 1, 1, false],
  ["dushanbe-french", "nato", "tjk", 1, 0.5, false],
];

type TrustLine = readonly [from: string, toward: string, value: number];

export const TRUST: readonly TrustLine[] = [
  ["tashkent", "moscow", 55],
  ["tashkent", "washington", 15],
  ["tashkent", "nato", 25],
  ["astana", "moscow", 65],
  ["astana", "washington", 60],
  ["astana", "nato", 60],
  ["bishkek", "moscow", 60],
  ["dushanbe", "moscow", 70],
  ["yerevan", "moscow", 75],
  ["tbilisi", "moscow", 15],
  ["tbilisi", "washington", 85],
  ["tbilisi", "nato", 80],
  ["baku", "moscow", 45],
  ["baku", "washington", 60],
  ["ashgabat", "washington", 40],
  ["washington", "tashkent", 25],
];

type ObjectiveLine = readonly [
  metric: string,
  from: number,
  to: number,
  weight: number,
  of?: Record<string, string>,
];

export const OBJECTIVES: Readonly<Record<string, readonly ObjectiveLine[]>> = {
  moscow: [
    ["regional-influence", 12, 19, 35],
    ["rival-presence", 12, 0, 15],
    ["stability", 45, 75, 15],
    ["threat", 45, 20, 10],
    ["members", 2, 7, 15, { institution: "csto" }],
    ["prestige", 40, 90, 10],
  ],
  washington: [
    ["regional-influence", 5, 9.5, 40],
    ["states-with-base", 0, 4, 20],
    ["threat", 45, 15, 15],
    ["openness", 15, 40, 15],
    ["prestige", 30, 80, 10],
  ],
  nato: [
    ["regional-influence", 1, 4, 35],
    ["partnership-level", 1, 3, 25, { institution: "pfp" }],
    ["openness", 15, 40, 15],
    ["threat", 45, 15, 15],
    ["presence", 0, 5, 10],
  ],
  beijing: [
    ["regional-influence", 1, 6.5, 40],
    ["rival-presence", 8, 0, 15, { seat: "washington" }],
    ["stability", 40, 80, 25],
    ["threat", 45, 15, 20],
  ],
};
export const STATE_OBJECTIVES: readonly ObjectiveLine[] = [
  ["autonomy", 62, 90, 40],
  ["regime", 20, 90, 20],
  ["stability", 25, 90, 20],
  ["funds", 0, 500, 20],
];
