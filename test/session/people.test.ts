import { describe, expect, it } from "vitest";
import { Table, type TableOptions } from "./table.ts";

const AID = { action: "offer-aid", fields: { state: "uzb", amount: 20 } };

function table(options: TableOptions = {}): Table {
  const made = new Table(options);
  made.join("teacher", null, "facilitator");
  return made;
}

const assign = (participant: string, seat: string | null, head?: boolean) =>
  ({ kind: "control.assign", participant, seat, ...(head === undefined ? {} : { head }) }) as const;

describe("J1: somebody who comes twice", () => {
  it("is one participant at one seat", () => {
    const class1 = table();
    class1.join("ada", "moscow");
    const { seq } = class1.session;
    class1.join("ada", "moscow");
    class1.join("ada", "tashkent");
    expect(class1.session.seq).toBe(seq);
    expect(class1.session.participants.ada?.seat).toBe("moscow");
  });
});

describe("a crowd", () => {
  it("is stopped at 200 people; who is removed makes room, and the host's own keys always come in", () => {
    const class1 = table();
    for (let number = 2; number <= 200; number += 1) class1.join(`p${number}`, "moscow");
    const join = (participant: string, role: "student" | "facilitator" = "student") =>
      class1.server({ kind: "participant.join", participant, role, seat: null });
    expect(join("more")).toMatchObject({ code: "SESSION_FULL", params: { limit: 200 } });
    expect(join("another-teacher", "facilitator").ok).toBe(true);
    for (const participant of ["p7", "p8"]) class1.person("teacher", { kind: "control.remove", participant });
    expect(join("more").ok).toBe(true);
  });
});

describe("J4: the door", () => {
  it("lets a late student in without a seat, who sees what is open until the facilitator gives one", () => {
    const class1 = table();
    class1.join("ada", "moscow");
    class1.person("teacher", { kind: "control.start" });
    const { reply } = class1.join("late", "tashkent");
    expect(reply).toEqual({ seat: "" });
    expect(class1.view("late")).toMatchObject({
      you: { seat: null, role: "student" },
      sheet: null,
      offers: [],
    });
    expect(class1.file("late", [])).toMatchObject({ code: "NOT_ALLOWED" });
    class1.person("teacher", assign("late", "tashkent"));
    expect(class1.view("late")).toMatchObject({ you: { seat: "tashkent", head: true } });
    expect(class1.file("late", [])).toMatchObject({ ok: true });
  });

  it("closed turns students and observers away with a code of its own, but no facilitator", () => {
    const class1 = table();
    class1.person("teacher", { kind: "control.door", state: "closed" });
    const join = (role: "student" | "observer" | "facilitator", seat: string | null) =>
      class1.server({ kind: "participant.join", participant: `a-${role}`, role, seat });
    expect(join("student", "moscow")).toMatchObject({ code: "DOOR_CLOSED" });
    expect(join("observer", null)).toMatchObject({ code: "DOOR_CLOSED" });
    expect(join("facilitator", null)).toMatchObject({ ok: true });
  });

  it("stays as the facilitator set it when the session starts", () => {
    const class1 = table();
    class1.person("teacher", { kind: "control.door", state: "closed" });
    class1.person("teacher", { kind: "control.start" });
    expect(class1.session.door).toBe("closed");
    class1.person("teacher", { kind: "control.door", state: "open" });
    class1.join("late", "baku");
    expect(class1.session.participants.late?.seat).toBe("baku");
  });

  it("refuses a seat that is none, and observers where there shall be none", () => {
    const class1 = table({ settings: { observersAllowed: false } });
    const join = { kind: "participant.join", participant: "x" } as const;
    expect(class1.server({ ...join, role: "student", seat: "rome" })).toMatchObject({ code: "SEAT_UNKNOWN" });
    expect(class1.server({ ...join, role: "observer", seat: null })).toMatchObject({ code: "NOT_ALLOWED" });
  });
});

describe("C3: a start with some not there yet", () => {
  it("lets those play who are there; a seat without people is a bot's until somebody sits down", () => {
    const class1 = table();
    for (const seat of ["moscow", "washington", "tashkent"]) class1.join(`at-${seat}`, seat);
    class1.join("waiting", null);
    class1.person("teacher", { kind: "control.start" });
    expect(class1.view("at-moscow").seats.filter(({ bot }) => !bot)).toHaveLength(3);
    for (const seat of ["moscow", "washington", "tashkent"]) {
      class1.person(`at-${seat}`, { kind: "orders.ready", turn: 1, ready: true });
    }
    expect(class1.session.clock.allReady).toBe(true);
  });
});

describe("the head of a delegation", () => {
  function delegation(): Table {
    const class1 = table({ settings: { files: "head" } });
    for (const name of ["ada", "ben", "zoe"]) class1.join(name, "moscow");
    class1.person("teacher", { kind: "control.start" });
    return class1;
  }

  it("passes to the next who is there when the head stays away, and does not come back by itself", () => {
    const class1 = delegation();
    class1.server({ kind: "participant.absent", participant: "ada", present: ["zoe", "teacher"] });
    expect(class1.session.seats.moscow?.head).toBe("zoe");
    class1.server({ kind: "participant.absent", participant: "ada", present: ["ben", "zoe"] });
    expect(class1.session.seats.moscow?.head).toBe("zoe");
    class1.server({ kind: "participant.absent", participant: "zoe" });
    expect(class1.session.seats.moscow?.head).toBe("ada");
  });

  it("stays where nobody else is there, and where the one who is away is not the head", () => {
    const class1 = delegation();
    const away = (participant: string, present: string[]) =>
      class1.server({ kind: "participant.absent", participant, present });
    expect(away("ada", [])).toMatchObject({ ok: true, records: [] });
    expect(away("ben", ["ada", "zoe"])).toMatchObject({ ok: true, records: [] });
    expect(away("nobody", [])).toMatchObject({ code: "NOT_FOUND" });
    expect(class1.session.seats.moscow?.head).toBe("ada");
  });

  it("is given by the facilitator, and passes on when its holder moves away or is put out", () => {
    const class1 = delegation();
    class1.person("teacher", assign("zoe", "moscow", true));
    expect(class1.view("zoe").you.head).toBe(true);
    class1.person("teacher", assign("zoe", "baku"));
    expect(class1.session.seats).toMatchObject({ moscow: { head: "ada" }, baku: { head: "zoe" } });
    class1.person("teacher", { kind: "control.remove", participant: "ada" });
    expect(class1.session.seats.moscow?.head).toBe("ben");
    class1.person("teacher", assign("ben", null));
    expect(class1.session.seats.moscow?.head).toBeNull();
  });
});

describe("somebody who was put out", () => {
  it("is gone for everybody, can give no command, and sees only what is open", () => {
    const class1 = table();
    class1.join("ada", "moscow");
    class1.person("teacher", { kind: "control.start" });
    class1.person("teacher", { kind: "control.remove", participant: "ada" });
    expect(class1.view("teacher").people.map(({ participant }) => participant)).toEqual(["teacher"]);
    expect(class1.file("ada", [AID])).toMatchObject({ code: "KEY_UNKNOWN" });
    expect(class1.view("ada")).toMatchObject({ sheet: null, offers: [] });
    expect(class1.person("teacher", { kind: "control.remove", participant: "ada" })).toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("B3: a bot that takes over a seat and gives it back", () => {
  it("leaves one sheet per seat, and names whose it was", () => {
    const class1 = table({ settings: { reviewSeconds: 0 } });
    class1.join("ada", "moscow");
    class1.person("teacher", { kind: "control.start" });
    class1.person("ada", { kind: "orders.draft", turn: 1, revision: 0, orders: [AID] });
    class1.person("teacher", assign("ada", null));
    const filed = class1.bot("moscow", { kind: "orders.save", turn: 1, revision: 1, orders: [] });
    expect(filed).toMatchObject({ ok: true, n: 0, reply: { revision: 2 } });
    const twice = class1.bot("moscow", { kind: "orders.save", turn: 1, revision: 1, orders: [AID] });
    expect(twice).toMatchObject({ code: "STALE" });
    class1.person("teacher", assign("ada", "moscow"));
    expect(class1.bot("moscow", { kind: "orders.save", turn: 1, revision: 2, orders: [] })).toMatchObject({
      code: "NOT_ALLOWED",
    });
    class1.person("teacher", { kind: "control.closeTurn", turn: 1 });
    expect(class1.session.turns[0]).toMatchObject({
      origins: { moscow: "bot" },
      inputs: { sheets: { moscow: [] } },
    });
    class1.file("ada", [AID]);
    class1.person("teacher", { kind: "control.closeTurn", turn: 2 });
    expect(class1.session.turns[1]).toMatchObject({ origins: { moscow: "filed" } });
  });
});

describe("S4: messages and seats", () => {
  it("keep the seat from which a message was written when its author moves", () => {
    const class1 = table();
    class1.join("ada", "moscow");
    class1.join("eva", "tashkent");
    class1.person("ada", { kind: "message.send", channel: "seat", text: "Among us" });
    class1.person("ada", { kind: "message.send", channel: "public", text: "To all" });
    class1.person("teacher", assign("ada", "tashkent"));
    const seats = class1
      .view("eva")
      .channels.flatMap(({ key, messages }) => messages.map(({ seat }) => [key, seat]));
    expect(seats).toEqual([["public", "moscow"]]);
    expect(JSON.stringify(class1.view("ada"))).not.toContain("Among us");
  });
});
