import type { Command } from "commander";
import { print } from "./outcome.ts";
import { wrongInput } from "./sentences.ts";
import { theInstrument } from "./the-instrument.ts";

export const band = (program: Command): Command =>
	program
		.command("band")
		.description("Look up the band of a value, in the words of the source")
		.requiredOption(
			"--instrument <id|file>",
			"id of a shipped instrument, or path of a .yaml file",
		)
		.option(
			"--node <code>",
			"an indicator with bands of its own; without it, the predicate",
		)
		.requiredOption(
			"--value <number>",
			"the value, rounded half up to the decimals of the instrument before it is looked up",
		)
		.addHelpText(
			"after",
			'\nPrinted: band, label and, where the source has zones, zone. Where no band is known: {"band":null,"label":null,"known":false}.',
		)
		.action(
			async (options: { instrument: string; node?: string; value: string }) => {
				const instrument = await theInstrument(options.instrument);
				const { bandOf } = await import("#instruments");
				const found = bandOf(instrument, options.value, options.node);
				if (!found.ok) throw wrongInput(found.problem);
				const { band: code, label, zone, known } = found.value;
				print(
					known
						? { band: code, label: label.id, ...(zone !== null && { zone }) }
						: { band: null, label: null, known },
				);
			},
		);
