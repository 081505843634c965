import { takeFile } from "#evidence";
import type { FieldProblem } from "#kernel/form.ts";
import type { Context } from "#platform/context.ts";
import type { RequestForm } from "#procedures";
import { type Arrived, limits, names, saidFields } from "../index.ts";

interface Files {
	/** Those that may be kept. One that may not takes no other with it. */
	readonly files: readonly Arrived[];
	readonly problems: readonly FieldProblem[];
}

/** Looks at every paper that came with a form. */
export const papersIn = (
	cx: Context,
	{ papers }: RequestForm,
	form: FormData,
): Promise<Files> =>
	taken(
		cx,
		form,
		papers.map(({ code, apart }) => ({
			field: names.paper(code),
			paper: code,
			apart,
		})),
	);

/** Looks at the copy of one paper. */
export const copyIn = (
	cx: Context,
	form: FormData,
	field: string,
	of: { readonly paper: string; readonly apart: boolean },
): Promise<Files> => taken(cx, form, [{ field, ...of }]);

/** Looks at what comes with a deed of the office. */
export const documentIn = (cx: Context, form: FormData): Promise<Files> =>
	taken(cx, form, [{ field: saidFields.document, paper: null, apart: false }]);

async function taken(
	cx: Context,
	form: FormData,
	fields: readonly {
		readonly field: string;
		readonly paper: string | null;
		readonly apart: boolean;
	}[],
): Promise<Files> {
	const files: Arrived[] = [];
	const problems: FieldProblem[] = [];
	for (const { field, paper, apart } of fields)
		for (const came of form.getAll(field)) {
			// An untouched picker sends a file without a name.
			if (typeof came === "string" || came.name === "") continue;
			if (files.length >= limits.files) {
				problems.push({
					field,
					says: "requests.problem.no-more-files",
					about: { n: limits.files },
				});
				return { files, problems };
			}
			const looked = await takeFile(cx, {
				name: came.name,
				bytes: new Uint8Array(await came.arrayBuffer()),
			});
			if (looked.ok) files.push({ paper, apart, file: looked.value });
			else
				problems.push({
					field,
					says: looked.problem.reason,
					...(looked.problem.about ? { about: looked.problem.about } : {}),
				});
		}
	return { files, problems };
}
