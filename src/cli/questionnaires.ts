import type { Command } from "commander";
import { frozenFiles } from "./frozen-files.ts";

export const questionnaires = (program: Command): Command =>
	frozenFiles(
		program,
		{
			name: "questionnaires",
			says: "List, check and freeze the wording in which surveys are asked",
			one: "a questionnaire",
			lists:
				"List the shipped questionnaires: what they ask for, in which edition, whether they are verified",
			freezes: "its wording",
		},
		async () => {
			const { freezeQuestionnaire, loadQuestionnaires, openQuestionnaire } =
				await import("#surveys");
			return {
				list: () => {
					const { questionnaires: shipped, findings } = loadQuestionnaires();
					const rows = [...shipped.values()].map(
						({ items, note, ...head }) => ({
							...head,
							note: note ?? null,
							items: items.map(({ code }) => code),
						}),
					);
					return { rows, findings };
				},
				check: (file, text) => openQuestionnaire(file, text).findings,
				freeze: freezeQuestionnaire,
			};
		},
	);
