/** What a seat can have at most: points of capital, M$, battalions free to be sent, and orders in a turn. */
export const SEAT_MOST = { capital: 20, funds: 1_000_000, forces: 100, orders: 8 } as const;
