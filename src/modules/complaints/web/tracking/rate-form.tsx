import { type FormState, filled } from "#kernel/form.ts";
import { Button, Form } from "#ui/form/index.ts";
import { NoPrint, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { RateQuestions, rateFields } from "../rate-questions.tsx";
import type { MinePageProps } from "./mine-page.tsx";

/** Two questions once it has ended: how it was handled, and whether it is solved. */
export const RateForm = (props: MinePageProps) => {
	const { view, once, rating } = props;
	const { t } = view;
	const state = stateOf(props);
	return (
		<NoPrint>
			<Section id="nilai" title={t("complaints.rate")}>
				<p>{t(rating ? "complaints.rate.again" : "complaints.rate.says")}</p>
				<Form
					view={view}
					action={link(view, "/pengaduan/saya/penilaian", {})}
					once={`${once}-penilaian`}
					label={t("complaints.rate")}
				>
					<RateQuestions view={view} state={state} />
					<div>
						<Button>{t("complaints.rate.do")}</Button>
					</div>
				</Form>
			</Section>
		</NoPrint>
	);
};

/** What was said before stands in the form, until something else is chosen. */
const stateOf = ({ state, rating }: MinePageProps): FormState => ({
	...state,
	typed: {
		...(rating
			? filled({
					[rateFields.handled]: String(rating.handled),
					[rateFields.solved]: String(rating.solved),
				}).typed
			: {}),
		...state.typed,
	},
});
