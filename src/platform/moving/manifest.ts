import { createHash, createHmac } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Config } from "../config.ts";

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

const Heap = z.object({
	count: z.int(),
	bytes: z.int(),
	/** Of the list of them. */
	sha256: Hash,
});

/** What an archive holds: with it, every byte of the archive can be held against what was written. */
export const Manifest = z.object({
	format: z.literal("rangkul-archive/1"),
	madeAt: z.iso.datetime(),
	/** Which Rangkul made it. */
	rangkul: z.string(),
	from: z.object({
		kind: z.enum(["embedded", "postgresql"]),
		version: z.int(),
	}),
	/** By these it is seen whether the keys at hand are those of the data; nothing can be worked back from them. */
	keys: z.object({ secret: z.string(), sealKey: z.string().nullable() }),
	migrations: z.array(
		z.object({ owner: z.string(), name: z.string(), sha256: Hash }),
	),
	tables: z.array(
		z.object({
			name: z.string().regex(/^[a-z0-9_]+\.[a-z0-9_]+$/),
			columns: z.array(z.string()),
			rows: z.int(),
			bytes: z.int(),
			/** Of the rows, as `COPY` writes them in the order of their key. */
			sha256: Hash,
			/** Of the packed file in the archive. */
			packed: Hash,
		}),
	),
	sequences: z.array(
		z.object({
			name: z.string().regex(/^[a-z0-9_]+\.[a-z0-9_]+$/),
			last: z.string().regex(/^-?\d+$/),
			called: z.boolean(),
		}),
	),
	files: Heap,
	/** Uploads that had arrived half. */
	parts: Heap,
	/** Files of the store that were not what was kept there: named, not taken. */
	damaged: z.array(z.string()),
});
export type Manifest = z.infer<typeof Manifest>;

/** An archive that cannot be used, in words that name the file. */
export class WrongArchive extends Error {
	override readonly name = "WrongArchive";
}

export const names = {
	manifest: "manifest.json",
	manifestHash: "manifest.json.sha256",
	files: "files.txt",
	parts: "parts.txt",
	table: (name: string) => join("tables", `${name}.copy.gz`),
	file: (sha256: string) => join("files", sha256.slice(0, 2), sha256),
	part: (id: string) => join("parts", id),
} as const;

/** By what the keys of a deployment are known again: a word sealed with each, cut short. */
export const marksOfKeys = ({
	secret,
	sealKey,
}: Pick<Config, "secret" | "sealKey">): Manifest["keys"] => ({
	secret: markOf(secret),
	sealKey: sealKey === null ? null : markOf(sealKey),
});

const markOf = (key: string): string =>
	createHmac("sha256", key)
		.update("rangkul archive: mark of this key")
		.digest("hex")
		.slice(0, 16);

/** Reads the manifest, and holds it against its own hash first. */
export async function readManifest(archive: string): Promise<Manifest> {
	const read = (name: string) =>
		readFile(join(archive, name)).catch((error: NodeJS.ErrnoException) => {
			throw new WrongArchive(
				error.code === "ENOENT"
					? `${archive} is no whole archive: ${name} is missing. An archive that was interrupted ends in .draft; make a new one.`
					: `${name} of ${archive} cannot be read here (${error.code}). That says nothing against the archive: let this user read it, as docs/backups.md says.`,
			);
		});
	const text = await read(names.manifest);
	const said = (await read(names.manifestHash)).toString("utf8");
	const sha256 = createHash("sha256").update(text).digest("hex");
	if (said !== hashLine(sha256, names.manifest))
		throw changed(names.manifest, `${names.manifestHash} says another hash`);
	const manifest = Manifest.safeParse(JSON.parse(text.toString("utf8")));
	if (!manifest.success)
		throw new WrongArchive(
			`This Rangkul cannot read ${names.manifest} of ${archive}: ${manifest.error.issues[0]?.path.join(".")} ${manifest.error.issues[0]?.message}. Use the version that made it, or a newer one.`,
		);
	return manifest.data;
}

/** As `sha256sum` writes and reads it. */
export const hashLine = (sha256: string, name: string): string =>
	`${sha256}  ${name}\n`;

export const changed = (name: string, how: string): WrongArchive =>
	new WrongArchive(
		`${name} is not what was written: ${how}. Nothing was touched. Take another copy of this archive.`,
	);
