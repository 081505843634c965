import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "#platform/root.ts";
import { termNames } from "../terms.ts";

/** Grounds for processing (UU 27/2022 art. 20). */
export const bases = [
	"consent",
	"contract",
	"legal-duty",
	"vital",
	"public-task",
	"legitimate",
] as const;
/** What art. 4 calls specific, as far as it comes up here. */
export const specifics = ["health", "children", "crime", "finance"] as const;
/** Who answers for it: the office that received it, the ministry, or whoever runs the site. */
export const owners = ["office", "ministry", "operator"] as const;
/** What takes it away. */
export const endings = ["program", "person", "archives"] as const;
/** By what somebody shows that it is theirs; `never`: nobody can say whose it is. */
export const asking = ["code", "desk", "account", "never"] as const;

const Said = z.strictObject({ id: z.string().min(1), en: z.string().min(1) });
const table = z.string().regex(/^[a-z_]+\.[a-z_]+$/);

const Activities = z.strictObject({
	version: z.int(),
	verified: z.boolean(),
	sources: z.array(z.string()).min(1),
	activities: z.array(
		z.strictObject({
			code: z.string().regex(/^[a-z][a-z-]*$/),
			title: Said,
			purpose: Said,
			basis: z.enum(bases),
			law: z.array(z.string()).min(1),
			people: Said,
			data: Said,
			specific: z.array(z.enum(specifics)),
			recipients: Said,
			kept: z
				.array(
					z.strictObject({
						term: z.enum(termNames).optional(),
						ends: z.enum(endings),
						says: Said,
					}),
				)
				.min(1),
			safety: Said,
			owner: z.enum(owners),
			ask: z.enum(asking),
		}),
	),
});
const Holds = z.record(
	z.string(),
	z.record(table, z.array(z.string()).min(1)).default({}),
);
const Free = z.strictObject({
	tables: z.array(z.strictObject({ why: Said, of: z.array(table).min(1) })),
	columns: z.record(z.string(), z.string().min(1)),
});

type Read = z.output<typeof Activities>;
export type Kept = Read["activities"][number]["kept"][number];

/** One thing that is done with data of people. */
export type Activity = Read["activities"][number] & {
	/** Columns by table. */
	readonly holds: Readonly<Record<string, readonly string[]>>;
};

export interface Register
	extends Pick<Read, "version" | "verified" | "sources"> {
	readonly activities: readonly Activity[];
	/** Tables that hold nobody, and why. */
	readonly free: z.output<typeof Free>["tables"];
	/** Columns that are called as if they held somebody, and what they hold. */
	readonly innocent: Readonly<Record<string, string>>;
}

let read: Register | undefined;

/** The register as its three files have it; read once. Throws where they do not fit each other. */
export const register = (): Register => (read ??= wholeOf());

function wholeOf(): Register {
	const { activities, ...head } = Activities.parse(fileOf("activities"));
	const holds = Holds.parse(fileOf("holds"));
	const free = Free.parse(fileOf("free"));
	const codes = activities.map(({ code }) => code);
	const strange = Object.keys(holds).filter((code) => !codes.includes(code));
	if (strange.length > 0 || new Set(codes).size < codes.length)
		throw new Error(`The register names ${strange} and ${codes}.`);
	return {
		...head,
		activities: activities.map((one) => ({
			...one,
			holds: holds[one.code] ?? {},
		})),
		free: free.tables,
		innocent: free.columns,
	};
}

const fileOf = (name: string): unknown =>
	parse(
		readFileSync(
			join(root, "src/modules/personal-data/register", `${name}.yaml`),
			"utf8",
		),
	);
