/** Where region.json is drawn finely, and the map's projection fits best, in degrees. */
export const FOCUS = { west: 38, south: 34, east: 88, north: 56 } as const;
