import { describe, expect, it } from "vitest";
import { Table, type TableOptions } from "./table.ts";

function started(options: TableOptions = {}): Table {
  const table = new Table(options);
  table.join("teacher", null, "facilitator");
  table.join("ada", "moscow");
  table.join("ben", "moscow");
  table.join("eva", "tashkent");
  table.person("teacher", { kind: "control.start" });
  return table;
}

const admit = (participant: string) => ({ kind: "door.admit", participant }) as const;

describe("a door that asks", () => {
  it("keeps an arrival waiting at the seat that was asked for, and tells that seat and the white cell", () => {
    const table = started();
    const before = table.view("eva").people;
    expect(table.join("late", "moscow").reply).toEqual({ seat: "" });
    const wishOf = (who: string) =>
      table.view(who).people.find(({ participant }) => participant === "late")?.wish;
    expect(["teacher", "ada", "ben", "eva"].map(wishOf)).toEqual(["moscow", "moscow", "moscow", null]);
    expect(table.view("late").you).toMatchObject({ seat: null, wish: "moscow" });
    expect(table.view("late")).toMatchObject({ sheet: null, offers: [] });
    expect(table.view("eva").people).toHaveLength(before.length + 1);
  });

  it("keeps the words of an arrival outside, too, until somebody lets it in", () => {
    const table = started();
    table.join("late", "moscow");
    const said = { kind: "message.send", channel: "public", text: "Hello everybody" } as const;
    expect(table.person("late", said)).toMatchObject({ ok: false, code: "NOT_ALLOWED" });
    expect(table.session.channels).toEqual({});
    table.person("ada", admit("late"));
    expect(table.person("late", said)).toMatchObject({ ok: true });
  });

  it("is opened by the head of that seat, by a facilitator, and by nobody else", () => {
    const table = started();
    for (const late of ["late-1", "late-2"]) table.join(late, "moscow");
    expect(table.person("ben", admit("late-1"))).toMatchObject({ code: "NOT_ALLOWED" });
    expect(table.person("eva", admit("late-1"))).toMatchObject({ code: "NOT_ALLOWED" });
    expect(table.person("late-1", admit("late-1"))).toMatchObject({ code: "NOT_ALLOWED" });
    expect(table.person("ada", admit("late-1"))).toMatchObject({ ok: true });
    expect(table.person("teacher", admit("late-2"))).toMatchObject({ ok: true });
    expect(table.session.participants["late-1"]).toMatchObject({ seat: "moscow", wish: null });
    expect(table.session.seats.moscow?.head).toBe("ada");
    expect(table.person("ada", admit("late-1"))).toMatchObject({ code: "NOT_FOUND" });
    const by = table.records.flatMap(({ parts }) =>
      parts.flatMap((part) =>
        typeof part !== "string" && part.body.kind === "participant-assigned" ? [part.body.by] : [],
      ),
    );
    expect(by).toEqual(["ada", "teacher"]);
  });

  it("lets the facilitator give another seat than the one that was asked for, or send the arrival away", () => {
    const table = started();
    for (const late of ["late-1", "late-2"]) table.join(late, "moscow");
    table.person("teacher", { kind: "control.assign", participant: "late-1", seat: "baku" });
    expect(table.session.participants["late-1"]).toMatchObject({ seat: "baku", wish: null });
    table.person("teacher", { kind: "control.assign", participant: "late-2", seat: null });
    expect(table.person("ada", admit("late-2"))).toMatchObject({ code: "NOT_FOUND" });
    table.person("teacher", { kind: "control.remove", participant: "late-2" });
    expect(table.person("teacher", admit("late-2"))).toMatchObject({ code: "NOT_FOUND" });
  });

  it("is the facilitator's alone where names are hidden: a head cannot know whom it lets in", () => {
    const table = started({ settings: { names: "hidden" } });
    table.join("late", "moscow");
    expect(table.person("ada", admit("late"))).toMatchObject({ code: "NOT_ALLOWED" });
    expect(table.person("teacher", admit("late"))).toMatchObject({ ok: true });
  });
});

describe("further keys", () => {
  const invite = (participant: string, role: "facilitator" | "observer") =>
    ({ kind: "control.invite", participant, role }) as const;

  it("make further facilitators, whose deeds bear their names, and observers whom the setting does not keep out", () => {
    const table = started({ settings: { observersAllowed: false } });
    expect(table.person("ada", invite("spy", "facilitator"))).toMatchObject({ code: "NOT_ALLOWED" });
    table.person("teacher", invite("aide", "facilitator"));
    table.person("aide", invite("guest", "observer"));
    table.person("aide", { kind: "control.door", state: "closed" });
    expect(table.view("aide").console).not.toBeNull();
    expect(table.view("guest").console).toBeNull();
    const bodies = table.records.flatMap(({ parts }) =>
      parts.flatMap((part) => (typeof part === "string" ? [] : [part.body])),
    );
    const came = bodies.flatMap((body) =>
      body.kind === "participant-joined" && body.by !== null ? [[body.participant, body.by]] : [],
    );
    expect(came).toEqual([
      ["aide", "teacher"],
      ["guest", "aide"],
    ]);
    expect(bodies.find((body) => body.kind === "door-set" && body.door === "closed")).toMatchObject({
      by: "aide",
    });
  });

  it("are taken back like anybody is removed; the console that the session has from the start stays", () => {
    const table = started();
    table.person("teacher", invite("aide", "facilitator"));
    expect(table.person("aide", { kind: "control.remove", participant: "teacher" })).toMatchObject({
      code: "NOT_ALLOWED",
    });
    expect(table.person("teacher", { kind: "control.remove", participant: "teacher" })).toMatchObject({
      code: "NOT_ALLOWED",
    });
    expect(table.person("teacher", { kind: "control.remove", participant: "aide" })).toMatchObject({
      ok: true,
    });
    expect(table.person("aide", { kind: "control.pause" })).toMatchObject({ code: "KEY_UNKNOWN" });
    expect(table.view("aide").console).toBeNull();
  });

  it("are thirty at most", () => {
    const table = started();
    for (let number = 2; number <= 30; number += 1) table.person("teacher", invite(`g${number}`, "observer"));
    expect(table.person("teacher", invite("more", "observer"))).toMatchObject({
      code: "TOO_MANY_LINKS",
      params: { limit: 30 },
    });
    table.person("teacher", { kind: "control.remove", participant: "g7" });
    expect(table.person("teacher", invite("more", "observer"))).toMatchObject({ ok: true });
  });
});

describe("coming back", () => {
  it("is recorded, and not for somebody who was put out", () => {
    const table = started();
    const back = (participant: string) => table.server({ kind: "participant.return", participant });
    expect(back("ada")).toMatchObject({ ok: true, reply: { seat: "moscow" } });
    table.person("teacher", { kind: "control.remove", participant: "ada" });
    expect(back("ada")).toMatchObject({ code: "NOT_FOUND" });
    expect(table.person("teacher", { kind: "control.wayBack", participant: "ada" })).toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("by the facilitator's word is for everybody; the host's console alone makes its own link anew", () => {
    const table = started();
    table.person("teacher", { kind: "control.invite", participant: "aide", role: "facilitator" });
    const give = (participant: string) => table.person("teacher", { kind: "control.wayBack", participant });
    expect(give("ada")).toMatchObject({ ok: true, reply: {} });
    expect(give("teacher")).toMatchObject({ ok: true, reply: {} });
    expect(give("aide")).toMatchObject({ ok: true });
    expect(table.person("aide", { kind: "control.wayBack", participant: "aide" })).toMatchObject({
      ok: true,
    });
    expect(table.person("aide", { kind: "control.wayBack", participant: "teacher" })).toMatchObject({
      code: "NOT_ALLOWED",
    });
    expect(table.person("ada", { kind: "control.wayBack", participant: "ben" })).toMatchObject({
      code: "NOT_ALLOWED",
    });
  });
});

describe("a code and a seat's invitations", () => {
  it("are renewed by facilitators alone, and counted; the new code is nowhere in the log", () => {
    const table = started();
    expect(table.person("ada", { kind: "control.newCode" })).toMatchObject({ code: "NOT_ALLOWED" });
    table.person("teacher", { kind: "control.newCode" });
    table.person("teacher", { kind: "control.revokeInvitations", seat: "moscow" });
    expect(table.session.codes).toBe(1);
    expect(table.session.seats).toMatchObject({ moscow: { invitation: 2 }, tashkent: { invitation: 1 } });
    expect(JSON.stringify(table.records)).not.toContain("CLASS-CODE");
    expect(table.person("teacher", { kind: "control.revokeInvitations", seat: "rome" })).toMatchObject({
      code: "SEAT_UNKNOWN",
    });
  });

  it("the code is shown to facilitators and to whoever came with a key of the white cell's", () => {
    const table = started();
    table.server({
      kind: "participant.join",
      participant: "wall",
      role: "observer",
      seat: null,
      invited: true,
    });
    table.join("guest", null, "observer");
    const codes = ["teacher", "wall", "guest", "ada"].map((who) => table.view(who).you.code);
    expect(codes).toEqual(["CLASS-CODE", "CLASS-CODE", null, null]);
  });
});
