import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { changed, type Manifest, names, readManifest } from "./manifest.ts";
import { type Measure, measureOf } from "./measured.ts";

export interface KeptFile {
	readonly sha256: string;
	readonly size: number;
}
export interface KeptPart extends KeptFile {
	readonly id: string;
}

/** Reads every byte of an archive, and throws `WrongArchive` that names the first file that is not what was written. */
export async function checkArchive(archive: string): Promise<Manifest> {
	const manifest = await readManifest(archive);
	for (const { name, packed } of manifest.tables) {
		const { sha256 } = await measureFile(archive, names.table(name));
		if (sha256 !== packed)
			throw changed(names.table(name), "its hash is another");
	}
	await checkList(archive, names.files, manifest.files);
	for await (const { sha256, size } of filesIn(archive))
		await checkFile(archive, names.file(sha256), { sha256, size });
	await checkList(archive, names.parts, manifest.parts);
	for await (const { id, sha256, size } of partsIn(archive))
		await checkFile(archive, names.part(id), { sha256, size });
	return manifest;
}

async function checkList(
	archive: string,
	name: string,
	said: Manifest["files"],
): Promise<void> {
	const { sha256, lines } = await measureFile(archive, name);
	if (sha256 !== said.sha256 || lines !== said.count)
		throw changed(name, "its hash is another");
}

async function checkFile(
	archive: string,
	name: string,
	said: KeptFile,
): Promise<void> {
	const { sha256, bytes } = await measureFile(archive, name);
	if (bytes !== said.size)
		throw changed(name, `it has ${bytes} bytes instead of ${said.size}`);
	if (sha256 !== said.sha256) throw changed(name, "its hash is another");
}

const measureFile = (archive: string, name: string): Promise<Measure> =>
	measureOf(createReadStream(join(archive, name))).catch((error: unknown) => {
		throw isMissing(error) ? changed(name, "it is missing") : error;
	});

const isMissing = (error: unknown): boolean =>
	error instanceof Error && "code" in error && error.code === "ENOENT";

export async function* filesIn(archive: string): AsyncIterable<KeptFile> {
	for await (const line of linesOf(archive, names.files)) {
		const said = /^([0-9a-f]{64}) (\d+)$/.exec(line);
		if (!said) throw changed(names.files, "it has a line that is no file");
		yield { sha256: said[1] ?? "", size: Number(said[2]) };
	}
}

export async function* partsIn(archive: string): AsyncIterable<KeptPart> {
	for await (const line of linesOf(archive, names.parts)) {
		const said = /^([\w-]+) (\d+) ([0-9a-f]{64})$/.exec(line);
		if (!said) throw changed(names.parts, "it has a line that is no part");
		yield { id: said[1] ?? "", size: Number(said[2]), sha256: said[3] ?? "" };
	}
}

const linesOf = (archive: string, name: string): AsyncIterable<string> =>
	createInterface({
		input: createReadStream(join(archive, name)),
		crlfDelay: Number.POSITIVE_INFINITY,
	});
