import { type CaseFile, order } from "../case.ts";

const AID = order("offer-aid", { state: "tkm", amount: 20 });
const aided = { sheets: { beijing: [AID] } };

export const cases: CaseFile = {
  rule: "3 Fatigue",
  shows: ["offer-aid@beijing/tkm/economic"],
  cases: [
    {
      id: "fatigue.1",
      story:
        "The same action in the same state moves half in the turn after, and as much as ever after a rest.",
      turns: [aided, aided, {}, aided],
      expected: `
        turn 1:
        engagement/beijing/tkm/economic +4.8 offer-aid of beijing: gave (open)
        turn 2:
        engagement/beijing/tkm/economic +2.4 offer-aid of beijing: gave (open)
        turn 3:
        nothing
        turn 4:
        engagement/beijing/tkm/economic +4.8 offer-aid of beijing: gave (open)
      `,
    },
    {
      id: "fatigue.5",
      story: "A third time in a row is half again, not a quarter.",
      turns: [aided, aided, aided],
      expected: `
        turn 1:
        engagement/beijing/tkm/economic +4.8 offer-aid of beijing: gave (open)
        turn 2:
        engagement/beijing/tkm/economic +2.4 offer-aid of beijing: gave (open)
        turn 3:
        engagement/beijing/tkm/economic +2.4 offer-aid of beijing: gave (open)
      `,
    },
    {
      id: "fatigue.6",
      story: "The same action in another state is not tired, nor is another action in the same state.",
      position: { before: [aided] },
      turns: [
        {
          sheets: {
            beijing: [
              order("offer-aid", { state: "kaz", amount: 20 }),
              order("back-regime", { state: "tkm" }),
            ],
          },
        },
      ],
      shows: ["offer-aid@engagement", "back-regime@engagement"],
      expected: `
        engagement/beijing/kaz/economic +4.8 offer-aid of beijing: gave (open)
        engagement/beijing/tkm/political +4 back-regime of beijing: backed (open)
      `,
    },
    {
      id: "fatigue.7",
      story: "Another seat's same action in the same state is not tired.",
      position: { before: [aided] },
      turns: [{ sheets: { moscow: [AID] } }],
      shows: ["offer-aid@engagement"],
      expected: `
        engagement/moscow/tkm/economic +4.8 offer-aid of moscow: gave (open)
      `,
    },
    {
      id: "fatigue.8",
      story: "An order that was void tires nobody.",
      position: { before: [{ sheets: { washington: [order("train-forces", { state: "uzb" })] } }] },
      turns: [
        {
          sheets: { washington: [order("train-forces", { state: "uzb" })] },
          agreements: [
            {
              parties: ["tashkent", "washington"],
              terms: [
                { kind: "consent", fields: { action: "train-forces", seat: "washington", where: "uzb" } },
              ],
            },
          ],
        },
      ],
      shows: ["train-forces@engagement"],
      expected: `
        engagement/washington/uzb/security +4 train-forces of washington: trained (open)
      `,
    },
  ],
};
