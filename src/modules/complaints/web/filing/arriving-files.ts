import { mostFiles, type TakenFile, takeFile } from "#evidence";
import type { FieldProblem, FormState } from "#kernel/form.ts";
import { valuesOf } from "#kernel/form.ts";
import type { Context } from "#platform/context.ts";
import {
	dropWaiting,
	type FilingDraft,
	fields,
	keepWaiting,
	readWaiting,
	type WaitingFile,
} from "../../index.ts";

interface Arrived {
	/** Those that may be kept. One that may not takes no other with it. */
	readonly taken: readonly TakenFile[];
	readonly problems: readonly FieldProblem[];
}

/** Looks at every file that came with a form, in the order of the form; `room` is how many more there may be. */
export async function arrivedFiles(
	cx: Context,
	form: FormData,
	room: number,
): Promise<Arrived> {
	const taken: TakenFile[] = [];
	const problems: FieldProblem[] = [];
	for (const field of [fields.files, fields.voice, fields.film])
		for (const file of form.getAll(field)) {
			// An untouched picker sends a file without a name.
			if (typeof file === "string" || file.name === "") continue;
			if (taken.length >= room) {
				problems.push({
					field,
					says: "complaints.problem.files-too-many",
					about: { n: mostFiles },
				});
				return { taken, problems };
			}
			const looked = await takeFile(cx, {
				name: file.name,
				bytes: new Uint8Array(await file.arrayBuffer()),
			});
			if (looked.ok) taken.push(looked.value);
			else
				problems.push({
					field,
					says: looked.problem.reason,
					...(looked.problem.about ? { about: looked.problem.about } : {}),
				});
		}
	return { taken, problems };
}

/** The files of the draft that are still ticked; the others are thrown away. */
export async function stillKept(
	cx: Context,
	draft: FilingDraft | null,
	state: FormState,
): Promise<readonly WaitingFile[]> {
	const all = draft?.files ?? [];
	const listed = valuesOf(state, fields.listedFiles);
	const ticked = valuesOf(state, fields.keptFiles);
	const gone = all.filter(
		({ id }) => listed.includes(id) && !ticked.includes(id),
	);
	await dropWaiting(cx, gone);
	return all.filter((file) => !gone.includes(file));
}

/** Keeps what was taken with the answers that are not sent yet. */
export async function allWaiting(
	cx: Context,
	key: string,
	taken: readonly TakenFile[],
): Promise<readonly WaitingFile[]> {
	const waiting: WaitingFile[] = [];
	for (const file of taken) waiting.push(await keepWaiting(cx, key, file));
	return waiting;
}

/** What waited, to be sent; what is gone meanwhile is left out. */
export async function readAll(
	cx: Context,
	key: string | null,
	files: readonly WaitingFile[],
): Promise<readonly TakenFile[]> {
	if (key === null) return [];
	const read = await Promise.all(
		files.map((file) => readWaiting(cx, key, file)),
	);
	return read.filter((file) => file !== null);
}
