import { createHash } from "node:crypto";
import { mostFiles, takeFile } from "#evidence";
import type { FieldProblem } from "#kernel/form.ts";
import type { Context } from "#platform/context.ts";
import { fields, type ToldFile } from "../../index.ts";

interface Arrived {
	/** Those that may be kept. One that may not takes no other with it. */
	readonly files: readonly ToldFile[];
	readonly problems: readonly FieldProblem[];
}

/** Looks at every file that came, in the order of the form. All of it stays in memory until it is sealed. */
export async function arrivedFiles(
	cx: Context,
	form: FormData,
): Promise<Arrived> {
	const files: ToldFile[] = [];
	const problems: FieldProblem[] = [];
	for (const field of [fields.files, fields.voice])
		for (const file of form.getAll(field)) {
			// An untouched picker sends a file without a name.
			if (typeof file === "string" || file.name === "") continue;
			if (files.length >= mostFiles) {
				const says = "rights-cases.problem.files-too-many";
				problems.push({ field, says, about: { n: mostFiles } });
				return { files, problems };
			}
			const bytes = new Uint8Array(await file.arrayBuffer());
			const looked = await takeFile(cx, { name: file.name, bytes });
			if (looked.ok)
				files.push({
					...looked.value,
					original: {
						bytes,
						sha256: createHash("sha256").update(bytes).digest("hex"),
					},
				});
			else
				problems.push({
					field,
					says: looked.problem.reason,
					...(looked.problem.about ? { about: looked.problem.about } : {}),
				});
		}
	return { files, problems };
}
