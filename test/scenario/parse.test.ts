import { describe, expect, it } from "vitest";
import { parseScenario } from "../../shared/scenario/parse.ts";
import { changed, SMALL, SMALL_CATALOGUE } from "./small-scenario.ts";

const parse = (text: string) => parseScenario(text, SMALL_CATALOGUE);
const told = (text: string) =>
  parse(text).faults.map(({ line, path, message }) => `${line} ${path} ${message}`);

describe("a scenario file without faults", () => {
  it("is read whole, with the defaults of what it leaves out", () => {
    const { scenario, faults, advice } = parse(SMALL);
    expect(faults).toEqual([]);
    expect(advice).toEqual([]);
    expect(scenario?.seats.map(({ id, patron }) => [id, patron])).toEqual([
      ["moscow", true],
      ["tashkent", false],
    ]);
    expect(scenario?.rules.engagement.decay).toBe(0.04);
    expect(scenario?.baseMonths).toBe(2);
  });

  it("gets advice about a source that nothing points to; a mark in a briefing is enough", () => {
    const unused = changed("source: 7", "source: judgement");
    expect(parse(unused).advice.map(({ line, code }) => [line, code])).toEqual([[10, "UNUSED_SOURCE"]]);
    expect(parse(unused.replace("briefing: Read this.", "briefing: Read this.[^7]")).advice).toEqual([]);
  });

  it("gives each power a colour of its own that names none, and no other seat one", () => {
    const moscow = SMALL.slice(SMALL.indexOf("  - id: moscow"), SMALL.indexOf("  - id: tashkent"));
    const power = (name: string, palette = "") =>
      moscow.replace("id: moscow", `id: ${name}${palette && `\n    palette: ${palette}`}`);
    const powers = (...more: readonly string[]) =>
      parse(changed("  - id: tashkent", [...more, "  - id: tashkent"].join("")));
    const colours = ({ scenario }: ReturnType<typeof parse>) => scenario?.seats.map(({ palette }) => palette);
    const codes = ({ advice }: ReturnType<typeof parse>) => advice.map(({ code }) => code);

    expect(colours(parse(SMALL))).toEqual(["moscow", undefined]);
    const three = powers(power("ankara", "moscow"), power("delhi"));
    expect(colours(three)).toEqual(["washington", "moscow", "nato", undefined]);
    const five = powers(...["b", "c", "d", "e"].map((name) => power(name)));
    expect(colours(five)).toEqual(["moscow", "washington", "nato", "beijing", "violet", undefined]);
    expect(codes(five)).not.toContain("NO_COLOUR");
    const six = powers(...["b", "c", "d", "e", "f"].map((name) => power(name)));
    expect(codes(six)).toContain("NO_COLOUR");
    expect(codes(powers(power("b", "nato"), power("c", "nato")))).toContain("LIKE_COLOURS");
    expect(codes(five)).not.toContain("LIKE_COLOURS");
  });

  it("may use an anchor and its aliases", () => {
    const text = changed("capital: 10\n", "capital: &ten 10\n").replace(
      "minutes: 30",
      "minutes: 30 # half an hour",
    );
    expect(parse(text.replace("fundsIncome: 10", "fundsIncome: *ten")).scenario?.seats[0]?.fundsIncome).toBe(
      10,
    );
  });
});

describe("a scenario file with faults", () => {
  it("F4 a misspelt field is refused at its line with the nearest valid word", () => {
    const text = changed(
      "    orders: 3\n    prestige: 50\n    brief: Leads",
      "    ordres: 3\n    prestige: 50\n    brief: Leads",
    );
    expect(told(text)).toEqual([
      '25 seats[0].ordres There is no field "ordres" here; did you mean "orders"?',
    ]);
    expect(parse(text).scenario).toBeNull();
  });

  it("F4 two seats with one id are refused with both lines", () => {
    expect(told(changed("id: tashkent", "id: moscow"))).toEqual([
      '32 seats[1].id The id "moscow" is used twice in seats: in line 12 and in line 32. Each needs an id of its own.',
    ]);
  });

  it("F4 what was copied whole, however often, is one fault, and so is the name that another's id took away", () => {
    const seat = SMALL.slice(SMALL.indexOf("  - id: tashkent"), SMALL.indexOf("states:"));
    expect(told(changed("states:", `${seat}${seat}states:`))).toEqual([
      '49 seats[2].id The id "tashkent" is used 3 times in seats: in line 32, in line 49 and in line 66. Each needs an id of its own.',
    ]);
    const trust = (toward: string) =>
      `trust: [{ from: moscow, toward: ${toward}, value: 40, reason: Tests., source: judgement }]\n`;
    expect(told(changed("id: tashkent", "id: moscow") + trust("tashkent"))).toHaveLength(1);
    // Another name that is only misspelt is no consequence of it.
    expect(told(changed("id: tashkent", "id: moscow") + trust("mocsow"))).toHaveLength(2);
  });

  it("F4 a field that is given twice is refused with both lines, and the second does not win", () => {
    expect(told(`${SMALL}minutes: 90\n`)).toEqual([
      '71 minutes "minutes" is given twice: in line 6 and in line 71. Keep one of them.',
    ]);
  });

  it("F4 an unknown action or metric is refused with the nearest valid word", () => {
    const text = changed("offer-aid }", "ofer-aid }").replace(
      "metric: threat, state",
      "metric: treat, state",
    );
    expect(told(text)).toEqual([
      '18 seats[0].objectives[1].metric There is no metric with the id "treat"; did you mean "threat"?',
      '63 actions[0].id There is no action with the id "ofer-aid"; did you mean "offer-aid"?',
    ]);
  });

  it("tells faults of every kind at once, in the order of the file", () => {
    const text = changed("weight: 60", "weight: 50")
      .replace("minutes: 30", "minutes: half an hour")
      .replace("2005-09-01", "2009-09-01")
      .replace("state/uzb/threat", "state/usb/threat")
      .replace("source: 7", "source: 8");
    expect(parse(text).faults.map(({ code, line }) => `${line} ${code}`)).toEqual([
      "6 WRONG_KIND",
      "16 WEIGHTS",
      "48 UNKNOWN_SOURCE",
      "68 DATE_OUTSIDE",
      "69 BAD_TARGET",
    ]);
  });

  it.each([
    ["a comma in a number", "weight: 20\n", "weight: 2,5\n", "write 2.5 with a point"],
    ["a day that is none", "date: 2005-06-23", "date: 2005-06-31", "the calendar has no such day"],
    [
      "a domain misspelt",
      "metric: regional-influence",
      "domain: securty, metric: regional-influence",
      'did you mean "security"',
    ],
    ["a when of no kind", "when: { date: 2005-09-01 }", "when: { dat: 2005-09-01 }", 'did you mean "date"'],
    [
      "a when that is a word",
      "when: { date: 2005-09-01 }",
      "when: facilitater",
      'did you mean "facilitator"',
    ],
    ["a number too large", "stability: 45", "stability: 450", "must be at most 100"],
    ["a text left out", "title: A small one", "title:", '"title" is missing'],
    ["truth by another word", "patron: true", "patron: yes", "must be true or false"],
    [
      "a metric without its institution",
      "metric: threat, state: uzb, from: 20, to: 0, weight: 40",
      "metric: members, from: 20, to: 0, weight: 40",
      'needs the field "institution"',
    ],
    [
      "a metric with too much",
      "metric: regional-influence",
      "metric: regional-influence, state: uzb",
      "does not look at a state",
    ],
    ["a range of nothing", "from: 5, to: 15", "from: 5, to: 5", "must differ"],
    ["a state without a seat", "    state: uzb\n    objectives", "    objectives", "has no seat"],
    ["an id in capitals", "id: small", "id: Small", "small letters"],
    ["a number in quotation marks", "funds: 100", "funds: '100'", "write 100 without quotation marks"],
    ["a thousand with a gap", "funds: 100", "funds: 1 000", "write 1000, its digits in one"],
    ["a thousand with a comma", "funds: 100", "funds: 1,000", "write 1000, without a comma"],
    ["a number with its unit", "funds: 100", "funds: 100 M$", "write 100 alone"],
    ["a dash for a minus sign", "delta: 5", "delta: \u20135", "write -5 with a hyphen"],
    ["a fraction of a battalion", "forces: 3", "forces: 3.5", 'a whole number, not "3.5"'],
    ["more money than a treasury holds", "funds: 100", "funds: 1e300", "at most 1000000"],
    ["turns of a century", "months: 4", "months: 1200", "at most 120"],
    [
      "two kinds of when",
      "date: 2005-09-01",
      "date: 2005-09-01, turn: 2",
      '"turn" cannot stand beside "date"',
    ],
    ["a colon without a space", "{ turns: 2,", "{ turns:2,", "write turns: 2"],
    ["an action without its field", "[{ id: offer-aid }", "[offer-aid", "such as { id: offer-aid }"],
    [
      "a reference to nothing",
      "title: A small one",
      "title: *Small*",
      'nothing above it is marked "&Small*"',
    ],
    [
      "a text that begins with &",
      "title: A small one",
      "title: &A small one",
      "in quotation marks if it begins",
    ],
    ["a value that holds itself", "  7: A newspaper", "  7: &a [*a]", "the very thing that it stands in"],
    [
      "an apostrophe in single quotation marks",
      "title: A small one",
      "title: 'The world's end'",
      "an apostrophe inside it is written twice",
    ],
    [
      "a quotation mark in double ones",
      "title: A small one",
      'title: "The "small" one"',
      "is written with a backslash",
    ],
    ["a space from a web page", "    capital: 10\n", "    \u00a0capital: 10\n", "is not an ordinary one"],
    ["a day that not every month has", "date: 2005-06-23", "date: 2005-06-30", "take one up to the 28th"],
    [
      "readers that are no list",
      "when: { date: 2005-09-01 }",
      "when: facilitator\n    audience: moscow",
      "such as [moscow]",
    ],
    [
      "a reader twice",
      "when: {",
      "audience: [moscow, moscow]\n    when: {",
      '"moscow" stands in this list twice',
    ],
    ["a format of the future", "format: 1", "format: 2", '"format" cannot be "2"'],
  ])("names %s in plain words", (_, from, to, words) => {
    const { scenario, faults } = parse(changed(from, to));
    expect(scenario).toBeNull();
    expect(faults.map(({ message }) => message).join("\n")).toContain(words);
  });

  it("a mark in a briefing that points to no source is shown at its own line", () => {
    const text = changed("      You lead.\n", "      You lead.\n\n      So they say.[^8]\n");
    expect(
      parse(text).faults.map(({ line, column, endColumn, code }) => [line, column, endColumn, code]),
    ).toEqual([[31, 19, 23, "UNKNOWN_SOURCE"]]);
    expect(told(text)).toEqual(['31 seats[0].briefing There is no source "8"; did you mean "7"?']);
  });

  it("a text with a comma inside braces is told to stand in quotation marks", () => {
    const text = changed("to: 15, weight: 60", "to: 15, weight: 60, text: Calm, and order at home");
    expect(told(text)).toEqual([
      '17 seats[0].objectives[0].and order at home "and order at home" is no field: a text with a comma in it must stand in quotation marks.',
    ]);
  });

  it.each([
    [
      "begins a space too early",
      "    capital: 10\n",
      "   capital: 10\n",
      19,
      "begins after 3 spaces; here it can begin after 0, 2, 4 or 6.",
    ],
    ["is indented too deep", "    funds: 100\n", "      funds: 100\n", 21, "has its value already"],
    [
      "begins an item a space too early",
      "      - { metric: threat",
      "     - { metric: threat",
      18,
      "begins after 5 spaces; here it can begin after 0, 2, 4 or 6.",
    ],
    [
      "has fallen out of a text",
      "      You lead.\n",
      "      You lead.\nAnd follow.\n",
      30,
      "outside the text that begins in line 28: if it belongs to it, it needs 6 spaces before it",
    ],
    [
      "has a space of a web page",
      "    capital: 10\n",
      "    capital:\u00a010\n",
      19,
      "is not an ordinary one",
    ],
    ["has no space behind its hyphen", "  - id: tashkent", "  -id: tashkent", 32, "needs a space behind it"],
    [
      "has no space between its hyphen and a group",
      "      - { metric: threat",
      "      -{ metric: threat",
      18,
      "needs a space behind it",
    ],
    [
      "has no space between its hyphen and a group, as the first item",
      "      - { metric: regional",
      "      -{ metric: regional",
      17,
      "needs a space behind it",
    ],
    [
      "has no space behind its colon",
      "    capital: 10\n",
      "    capital:10\n",
      19,
      'The colon behind "capital" needs a space behind it.',
    ],
    [
      "has the colon of another script",
      "    capital: 10\n",
      "    capital\uff1a10\n",
      19,
      'The colon behind "capital" is that of another script: type it anew, with a space behind it.',
    ],
    [
      "is the first of a text, and not indented deeper than its name",
      "      You lead.\n",
      "    You lead.\n",
      29,
      "outside the text that begins in line 28: if it belongs to it, it needs 6 spaces before it",
    ],
  ])("a line that %s is told by itself, at its line", (_, from, to, line, words) => {
    const { faults } = parse(changed(from, to));
    expect(faults.map((fault) => [fault.line, fault.path])).toEqual([[line, ""]]);
    expect(faults[0]?.message).toContain(words);
  });

  it("a text that was read as a group of fields, for its colon, is told how to stay a text", () => {
    expect(
      told(changed("    briefing: |\n      You lead.\n", "    briefing:\n      You lead: alone.\n")),
    ).toEqual([
      '28 seats[0].briefing "briefing" must be a text, not a group or list: put it in quotation marks, or end the line of its name with | behind the colon and indent it below.',
    ]);
  });

  it("a missing hyphen is told once, where the item begins", () => {
    const faults = told(changed("  - id: tashkent", "    id: tashkent"));
    expect(faults.filter((line) => line.includes("given twice"))).toEqual([
      '32 seats[0].id "id" is given twice: in line 12 and in line 32. If a new item begins here, it needs a hyphen; else keep one of them.',
    ]);
  });

  it("what only follows from a wrong word or id is not told beside it", () => {
    expect(told(changed("patron: true", "patron: yes"))).toEqual([
      '15 seats[0].patron "patron" must be true or false, not "yes": write true.',
    ]);
    expect(told(changed("id: moscow", "id: Moscow"))).toEqual([
      '12 seats[0].id "id" cannot be "Moscow": an id has small letters, digits and hyphens, and starts with a letter; write moscow.',
    ]);
    expect(told(changed("title: A small one", "title: *Small"))).toHaveLength(1);
  });

  it("numbers of the rules stay what they stand for: parts of a whole, whole turns, nothing that is divided by is 0", () => {
    const rules =
      "rules: { fatigue: 1.5, scoreTurns: 0, crises: { turnsOpen: 2.5 }, threat: { scaleAt: 0 } }\n";
    expect(parse(SMALL + rules).faults.map(({ path, code }) => `${path} ${code}`)).toEqual([
      "rules.fatigue TOO_BIG",
      "rules.scoreTurns TOO_SMALL",
      "rules.crises.turnsOpen WRONG_KIND",
      "rules.threat.scaleAt TOO_SMALL",
    ]);
  });

  it("a text that ends in what looks like a note gets advice, and a note does not", () => {
    const { scenario, advice } = parse(changed("title: A small one", "title: The #1 crisis"));
    expect(scenario?.title).toBe("The");
    expect(advice.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '3 This text ends before "#1", which the program takes for a note. If it belongs to the text, put the text in quotation marks.',
    ]);
    expect(parse(changed("title: A small one", "title: A small one # for a first hour")).advice).toEqual([]);
  });

  it("a condition names whose number it looks at, and influence is looked for with powers only", () => {
    const condition = (words: string) =>
      changed("when: { date: 2005-09-01 }", `when: { condition: [{ ${words}, above: 5 }] }`);
    expect(told(condition("metric: regional-influence"))).toEqual([
      '68 injects[0].when.condition[0].metric A condition belongs to no seat: say with "seat" whose regional-influence is meant.',
    ]);
    expect(told(condition("metric: regional-influence, seat: tashkent"))).toEqual([
      '68 injects[0].when.condition[0].seat "tashkent" is no power (a seat with `patron: true`): its regional-influence is always 0.',
    ]);
    expect(told(condition("metric: regional-influence, seat: moscow"))).toEqual([]);
    expect(told(condition("metric: threat"))).toEqual([]);
    expect(
      told(
        changed(
          "metric: threat, state: uzb, from: 20, to: 0, weight: 100",
          "metric: regional-influence, from: 1, to: 9, weight: 100",
        ),
      ),
    ).toEqual([
      '36 seats[1].objectives[0].metric "tashkent" is no power (a seat with `patron: true`): its regional-influence is always 0.',
    ]);
  });

  it("no state is its own neighbour, no institution its own gatekeeper, and domains weigh 1 together", () => {
    const institutions =
      "institutions:\n  - { id: pact, name: Pact, members: [moscow], leader: moscow, decision: leader, gatekeeper: pact, reason: Tests., source: judgement }\n";
    const rules = "rules:\n  domainWeights: { security: 0.5 }\n";
    const { faults } = parse(
      changed("    weight: 20\n", "    weight: 20\n    neighbours: [uzb]\n") + institutions + rules,
    );
    expect(faults.map(({ code }) => code)).toEqual(["OWN_NEIGHBOUR", "OWN_GATEKEEPER", "DOMAIN_WEIGHTS"]);
    expect(faults.at(-1)?.message).toContain("1.1 (security 0.5, economic 0.35, political 0.25)");
  });

  it("a leader who decides alone is a member, or its word would never be counted", () => {
    const pact = (leader: string, decision: string) =>
      `${SMALL}institutions:\n  - { id: pact, name: Pact, members: [moscow], leader: ${leader}, decision: ${decision}, reason: Tests., source: judgement }\n`;
    expect(told(pact("tashkent", "leader"))).toEqual([
      '72 institutions[0].leader The leader of "pact" must be one of its members.',
    ]);
    expect(told(pact("moscow", "leader"))).toEqual([]);
    expect(told(pact("tashkent", "white-cell"))).toEqual([]);
  });

  it("what is said twice, or of itself, is refused where it stands again", () => {
    const lever = "{ patron: moscow, kinds: [gas], reason: Tests., source: judgement }";
    const displeasure = "displeasure: [{ patron: moscow, minds: [moscow] }, { patron: moscow, minds: [] }]";
    expect(told(`${SMALL}levers: [${lever}, ${lever}]\n${displeasure}\n`)).toEqual([
      "71 levers[1] There is a line for the same patron and state above: put both into one.",
      "72 displeasure[0].minds[0] A power does not mind its own steps.",
      "72 displeasure[1] There is a line for the same patron above: put both into one.",
    ]);
  });

  it("an institution in which the leader decides has one, and a site without a state lies nowhere else", () => {
    const pact =
      "institutions:\n  - { id: pact, name: Pact, members: [moscow], decision: leader, reason: Tests., source: judgement }\n";
    expect(told(SMALL + pact)).toEqual([
      '72 institutions[0].decision Where the leader decides, a field "leader" names it.',
    ]);
    const base =
      "sites:\n  - { id: mole, name: Mole }\ndeployments:\n  - { id: base, name: Base, seat: moscow, state: uzb, site: mole, kind: base, size: 1, reason: Tests., source: judgement }\n";
    expect(told(SMALL + base)).toEqual(['72 sites[0].state "state" is missing.']);
  });

  it("F6 an id that was renamed is missed at every place that still uses it", () => {
    const text = changed("  - id: uzb", "  - id: uzbekistan");
    expect(told(text).map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
      "18 seats[0].objectives[1].state",
      "35 seats[1].state",
      "36 seats[1].objectives[0].state",
      "50 states[0].id",
      "69 injects[0].effects[0].target",
    ]);
  });

  it("F6 a seat that was deleted is missed at its places, and the file can be opened again after undo", () => {
    const from = SMALL.indexOf("  - id: moscow");
    const text = SMALL.slice(0, from) + SMALL.slice(SMALL.indexOf("  - id: tashkent"));
    expect(parse(text).scenario).toBeNull();
    expect(told(text).join("\n")).toContain('no patron (a seat with `patron: true`) with the id "moscow"');
    expect(parse(SMALL).scenario).not.toBeNull();
  });
});
