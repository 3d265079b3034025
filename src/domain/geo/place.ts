/** A point on the earth in millionths of a degree. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** The mean radius of the earth in kilometres (IUGG: (2a + b) / 3). */
const RADIUS_KM = 6371.0088;
const radians = (microdegrees: number): number => (microdegrees / 1_000_000) * (Math.PI / 180);

/** Whole kilometres as the crow flies between two points by the haversine; the same both ways, never negative, at most half round the earth. */
export function kilometresBetween(a: Place, b: Place): number {
  const [from, to] = [radians(a.latitude), radians(b.latitude)];
  const half = Math.sin((to - from) / 2) ** 2 + Math.cos(from) * Math.cos(to) * Math.sin((radians(b.longitude) - radians(a.longitude)) / 2) ** 2;
  // Rounding may push the haversine of opposite points above one.
  return Math.round(2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half))));
}
