import type { Command } from "commander";
import { print, WrongInput } from "./outcome.ts";

export const sampleSize = (program: Command): Command =>
	program
		.command("sample-size")
		.description(
			"Respondents needed for a population (Krejcie and Morgan 1970)",
		)
		.requiredOption("--population <n>", "a whole number of people, 0 or more")
		.addHelpText(
			"after",
			'\nPrinted: {"n": 217}. 95 % confidence, share one half, error 5 %, rounded to the nearest whole.',
		)
		.action(async ({ population }: { population: string }) => {
			if (!/^\d{1,15}$/.test(population)) {
				throw new WrongInput(
					`"${population}" is no population. Give a whole number of people, 0 or more.`,
				);
			}
			const { sampleSize: needed } = await import("#instruments");
			print({ n: needed(Number(population)) });
		});
