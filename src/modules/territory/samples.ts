import type { Context } from "#platform/context.ts";
import { seedTerritory } from "./seed-territory.ts";

/** The provinces where the sample stories play. */
export const banten = "36";
export const sumateraSelatan = "16";
export const ntt = "53";
export const maluku = "81";

/** Their places, by the words people use. */
export const places = {
	pandeglang: "36.01",
	lebak: "36.02",
	kabupatenTangerang: "36.03",
	kotaTangerang: "36.71",
	cilegon: "36.72",
	kotaSerang: "36.73",
	empatLawang: "16.11",
	kotaKupang: "53.71",
	malukuTengah: "81.01",
	kotaAmbon: "81.71",
	kotaTual: "81.72",
	jakartaSelatan: "31.74",
} as const;

/** The real provinces and regencies: samples need no others. */
export const seedSamples = (cx: Context) => seedTerritory(cx);
