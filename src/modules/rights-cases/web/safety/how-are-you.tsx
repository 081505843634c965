import type { FormState } from "#kernel/form.ts";
import { Button, Form, Radios } from "#ui/form/index.ts";
import { Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { answers, helpLines, letterOf } from "../../index.ts";

/**
 * One small question that always stands here, in the same words: nobody who looks at the page learns whether it was
 * answered, nor how. No answer is chosen beforehand and none is remembered by the browser.
 */
export const HowAreYou = ({
	view,
	state,
	once,
	askedNow,
}: {
	readonly view: View;
	readonly state: FormState;
	readonly once: string;
	/** Whether this is a day of asking: of the calendar alone, also when it was answered. */
	readonly askedNow: boolean;
}) => {
	const { t } = view;
	return (
		<Section id="keadaan" title={t("rights-cases.mine.how-are-you")}>
			{askedNow && <p>{t("rights-cases.mine.how-are-you.now")}</p>}
			<Form
				view={view}
				action={link(view, "/ruang/saya/keadaan", {})}
				once={`${once}-keadaan`}
				label={t("rights-cases.mine.how-are-you")}
				shared
			>
				<Radios
					view={view}
					// What was sent is not shown again, not even beside a problem.
					state={{ ...state, typed: {} }}
					name="keadaan"
					label={t("rights-cases.mine.how-are-you.which")}
					hint={t("rights-cases.mine.how-are-you.hint")}
					options={answers.map((answer) => ({
						value: letterOf(answer),
						label: t(`rights-cases.safety.${answer}`),
					}))}
				/>
				<div>
					<Button kind="outlined">
						{t("rights-cases.mine.how-are-you.do")}
					</Button>
				</div>
			</Form>
			<p class="hint">
				{t("rights-cases.mine.how-are-you.call", {
					numbers: helpLines.map(({ number }) => number).join(", "),
				})}
			</p>
		</Section>
	);
};
