import { Client, type Room } from "@colyseus/sdk";

export type Reservation = Parameters<Client["consumeSeatReservation"]>[0];

/** Holds the room from the moment its socket begins to open: the SDK hands it over only when it is open. */
class OpeningClient extends Client {
  opening: Room | null = null;

  protected override createRoom<T>(...given: Parameters<Client["createRoom"]>): Room<unknown, T> {
    const room = super.createRoom<T>(...(given as [string]));
    this.opening = room as Room;
    return room;
  }
}

/**
 * Opens the room that was reserved.
 * @param signal ends the try before its time
 * @returns null if its socket does not open in so many milliseconds, or is refused
 */
export async function openRoom(
  address: URL,
  reservation: Reservation,
  patience: number,
  signal: AbortSignal,
): Promise<Room | null> {
  const client = new OpeningClient(address.href);
  const opened = client.consumeSeatReservation(reservation).catch(() => null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    const giveUp = () => {
      // A browser opens one socket to a host at a time: one that hangs would keep all later ones waiting behind it.
      client.opening?.connection.close();
      resolve(null);
    };
    timer = setTimeout(giveUp, patience);
    signal.addEventListener("abort", giveUp);
  });
  const room = await Promise.race([opened, late]);
  clearTimeout(timer);
  return room;
}
