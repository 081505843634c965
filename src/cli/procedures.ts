import type { Command } from "commander";
import { frozenFiles } from "./frozen-files.ts";

export const procedures = (program: Command): Command =>
	frozenFiles(
		program,
		{
			name: "procedures",
			says: "List, check and freeze the procedures by which cases are counted",
			one: "a procedure",
			lists:
				"List the shipped procedures: version, steps and limits, whether they are verified",
			freezes: "this version",
		},
		async () => {
			const { freezeProcedure, loadProcedures, openProcedure } = await import(
				"#procedures"
			);
			return {
				list: () => {
					const { procedures: shipped, findings } = loadProcedures();
					const rows = shipped.map(
						({ id, version, title, verified, note, total, steps }) => ({
							id,
							version,
							title,
							verified,
							note: note ?? null,
							total,
							steps: steps.map(({ code, limit }) => ({
								code,
								days: limit?.days ?? null,
								unit: limit?.unit ?? null,
							})),
						}),
					);
					return { rows, findings };
				},
				check: (file, text) => openProcedure(file, text).findings,
				freeze: freezeProcedure,
			};
		},
	);
