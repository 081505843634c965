/**
 * The house: which module may call which, from low to high. A module may name only modules that
 * stand before it. Below them all lie `kernel` (pure) and `platform` (touches the world), beside
 * them `ui` (components); above them stands `site`, and `main.ts` puts the parts together.
 */
export const modules = {
	territory: [],
	units: ["territory"],
	identity: ["territory", "units"],
	instruments: [],
	evidence: ["territory", "units"],
	assessments: ["territory", "units", "identity", "instruments", "evidence"],
	letters: ["territory", "units", "identity", "instruments", "assessments"],
	standings: ["territory", "units", "instruments", "assessments"],
	catalogue: ["territory", "units"],
} as const satisfies Record<string, readonly string[]>;

export type ModuleName = keyof typeof modules;
export const moduleNames = Object.keys(modules) as ModuleName[];

/** Views that a module publishes for joins of higher ones. All other tables are read by their owner alone. */
export const publishedViews = [
	"territory.regency_at",
	"units.directory",
] as const;
