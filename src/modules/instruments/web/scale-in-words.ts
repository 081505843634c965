import type { AnswerKind, Option } from "#instruments";
import { say } from "#kernel/text.ts";
import { decimal } from "#ui/format.ts";
import type { View } from "#ui/view.ts";

/** How an indicator is answered and what each answer is worth, in one sentence. */
export function scaleInWords(view: View, answer: AnswerKind): string {
	const { lang } = view;
	switch (answer.kind) {
		case "choice":
			return optionsInWords(view, answer.options);
		case "yes-no":
			return view.t("instruments.answer-yes-no");
		case "evidence":
			return view.t("instruments.answer-evidence");
		case "scale":
			return view.t("instruments.answer-scale", {
				from: answer.from,
				to: answer.to,
			});
		case "cumulative":
			return view.t("instruments.answer-cumulative", {
				to: answer.statements.length - 1,
			});
		case "multi-select": {
			const options = optionsInWords(view, answer.options);
			return answer.enough === null
				? view.t("instruments.answer-multi-select", { options })
				: view.t("instruments.answer-multi-select-enough", {
						options,
						enough: decimal(lang, answer.enough),
					});
		}
		case "ratio":
			return view.t("instruments.answer-ratio", {
				numerator: say(answer.numerator, lang),
				denominator: say(answer.denominator, lang),
				per: decimal(lang, answer.per),
				unit: say(answer.unit, lang),
			});
		default:
			return view.t("instruments.answer-number", {
				unit: say(answer.unit, lang),
				from: decimal(lang, answer.range.from),
				to: decimal(lang, answer.range.to),
			});
	}
}

const optionsInWords = (view: View, options: readonly Option[]): string =>
	options
		.map(({ label, value }) =>
			view.t("instruments.answer-worth", {
				label: say(label, view.lang),
				worth: decimal(view.lang, value),
			}),
		)
		.join(", ");
