import { Router } from "express";
import { rejection } from "../../shared/base/rejection.ts";
import { ok } from "../../shared/base/result.ts";
import {
  type MadeLink,
  newLinkSchema,
  newWayBackSchema,
  type OpenLinks,
  type SeatInvitations,
  type WayBack,
} from "../../shared/protocol/http.ts";
import { deskIds } from "../sessions/desk-ids.ts";
import { seatInvitations } from "../sessions/invitations.ts";
import { giveWayBack, inviteGuest } from "../sessions/ways-back.ts";
import { bodyOf, type RouteAnswer, refuse, route } from "./answer.ts";
import { facilitatorOf, type HttpTools, type Known, pacedFor, refusalNow } from "./tools.ts";

/** What facilitators hand to people: seats' invitations, further keys, ways back. Each answer holds a secret. */
export function peopleRoutes(tools: HttpTools): Router {
  const { sessions, addresses } = tools;
  const router = Router();
  router.get(
    "/sessions/:id/invitations",
    route<{ id: string }>(async (request) => {
      const known = await facilitatorOf(tools, request);
      if (!known.ok) return known;
      const invitations = seatInvitations(sessions, known.value.live);
      const body = invitations.map(({ seat, n, invitation }) => {
        const link = addresses.invitationLink(invitation, request);
        return { seat, n, link };
      }) satisfies SeatInvitations;
      return ok({ body });
    }),
  );
  linkRoutes(tools, router);
  router.post(
    "/sessions/:id/ways-back",
    route<{ id: string }>(async (request) => {
      const known = await facilitatorOf(tools, request);
      if (!known.ok) return known;
      const body = bodyOf(newWayBackSchema, request.body);
      if (!body.ok) return body;
      const { live, participant: by } = known.value;
      const { participant } = body.value;
      const hand = async () => {
        const given = await giveWayBack(sessions, live, by, participant);
        if (!given.ok) return refuse(given.error);
        const way = given.value;
        const { code } = live.facts();
        if ("phrase" in way) {
          const link = addresses.returnLink(code, way.phrase, request);
          return ok({ status: 201, body: { phrase: way.phrase, link } satisfies WayBack });
        }
        const link = isWall(live.id, participant)
          ? addresses.wallLink({ id: live.id, code }, way.key, request)
          : addresses.keyLink(live.id, way.role, way.key, request);
        return ok({ status: 201, body: { phrase: "", link } satisfies WayBack });
      };
      return handedOut(tools, known.value, hand, participant === by);
    }),
  );
  return router;
}

/** The open links, and links with further keys to consoles and observers' places. */
function linkRoutes(tools: HttpTools, router: Router): void {
  const { sessions, addresses } = tools;
  router.get(
    "/sessions/:id/links",
    route<{ id: string }>(async (request) => {
      const known = await facilitatorOf(tools, request);
      if (!known.ok) return known;
      const { live } = known.value;
      const stored = await tools.store.events.byId(live.id);
      if (stored === null) return refuse(rejection("NOT_FOUND", { what: "game", id: live.id }));
      const refused = refusalNow(known.value);
      if (refused !== null) return refuse(refused);
      const { code } = live.facts();
      const { join, projector } = addresses.links({ id: live.id, code }, sessions.keysOf(stored), request);
      return ok({ body: { join, projector } satisfies OpenLinks });
    }),
  );
  router.post(
    "/sessions/:id/links",
    route<{ id: string }>(async (request) => {
      const known = await facilitatorOf(tools, request);
      if (!known.ok) return known;
      const body = bodyOf(newLinkSchema, request.body);
      if (!body.ok) return body;
      const { live, participant: by } = known.value;
      const guest = body.value;
      return handedOut(tools, known.value, async () => {
        const made = await inviteGuest(sessions, live, by, guest);
        if (!made.ok) return refuse(made.error);
        const { participant, key } = made.value;
        const link = addresses.keyLink(live.id, guest.role, key, request);
        return ok({ status: 201, body: { participant, link } satisfies MadeLink });
      });
    }),
  );
}

/** What is handed out in a game, at the pace of a hand. Of a link that comes too late for who asked for it nobody has the key. */
function handedOut(
  { handings }: HttpTools,
  known: Known,
  hand: () => Promise<RouteAnswer>,
  ownLink = false,
): Promise<RouteAnswer> {
  return pacedFor(handings, known, hand, { code: "WRITING_PACE", ownLink });
}

const isWall = (session: string, participant: string) => deskIds(session).projector === participant;
