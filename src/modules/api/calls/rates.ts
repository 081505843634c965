import type { Both } from "../both.ts";

interface Rate {
	/** Calls within an hour. */
	readonly most: number;
	readonly of: Both;
}

/** How often one may call: stated in each answer, on the reference page and in the OpenAPI document out of this one table. */
export const rates = {
	public: {
		most: 1_200,
		of: { id: "setiap jaringan", en: "each network" },
	},
	system: {
		most: 6_000,
		of: { id: "setiap sistem terdaftar", en: "each registered system" },
	},
	token: {
		most: 60,
		of: {
			id: "setiap sistem yang meminta token dari satu jaringan",
			en: "each system that asks for tokens from one network",
		},
	},
} as const satisfies Record<string, Rate>;
export type RateName = keyof typeof rates;

/** In seconds. */
export const rateWindow = 3_600;
