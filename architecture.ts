/**
 * The house: which module may call which, from low to high. A module may name only modules that
 * stand before it. Below them all lie `kernel` (pure) and `platform` (touches the world), beside
 * them `ui` (components); above them stands `site`, and `main.ts` puts the parts together.
 */
export const modules = {
	territory: [],
	calendar: ["territory"],
	units: ["territory"],
	identity: ["territory", "units"],
	settings: ["territory", "units", "identity"],
	receipts: ["territory", "identity"],
	notices: ["territory", "calendar", "units", "identity"],
	webhooks: ["territory", "units", "identity", "notices"],
	disclosure: [],
	actions: ["territory", "units", "identity", "notices"],
	facts: ["territory", "units"],
	instruments: ["territory", "units", "identity", "facts"],
	procedures: ["territory", "calendar", "instruments"],
	channels: ["territory", "procedures"],
	evidence: ["territory", "units"],
	"rights-cases": ["territory", "units", "identity", "receipts", "evidence"],
	assessments: [
		"territory",
		"calendar",
		"units",
		"identity",
		"notices",
		"facts",
		"instruments",
		"evidence",
	],
	letters: ["territory", "units", "identity", "instruments", "assessments"],
	standings: ["territory", "units", "instruments", "assessments"],
	targets: [
		"territory",
		"units",
		"identity",
		"notices",
		"instruments",
		"assessments",
		"standings",
	],
	catalogue: ["territory", "units"],
	surveys: [
		"territory",
		"calendar",
		"units",
		"identity",
		"notices",
		"actions",
		"facts",
		"instruments",
		"catalogue",
	],
	equity: [
		"territory",
		"units",
		"identity",
		"disclosure",
		"instruments",
		"surveys",
	],
	complaints: [
		"territory",
		"calendar",
		"units",
		"identity",
		"notices",
		"actions",
		"disclosure",
		"facts",
		"instruments",
		"evidence",
		"catalogue",
		"surveys",
		"receipts",
		"procedures",
		"channels",
		"rights-cases",
		"webhooks",
	],
	audit: ["territory", "units", "identity", "instruments", "assessments"],
	imports: [
		"territory",
		"units",
		"identity",
		"notices",
		"instruments",
		"assessments",
	],
	search: ["territory", "units", "instruments", "catalogue"],
} as const satisfies Record<string, readonly string[]>;

export type ModuleName = keyof typeof modules;
export const moduleNames = Object.keys(modules) as ModuleName[];

/** Views that a module publishes for joins of higher ones. All other tables are read by their owner alone. */
export const publishedViews = [
	"territory.regency_at",
	"units.directory",
] as const;
