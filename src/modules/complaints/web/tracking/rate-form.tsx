import { type FormState, filled } from "#kernel/form.ts";
import { Face, FaceSheet } from "#ui/face.tsx";
import { Button, Form, Radios } from "#ui/form/index.ts";
import { NoPrint, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { MinePageProps } from "./mine-page.tsx";

/** As the form names the two questions. */
export const rateFields = { handled: "ditangani", solved: "teratasi" } as const;

/** Two questions once it has ended: how it was handled, and whether it is solved. */
export const RateForm = (props: MinePageProps) => {
	const { view, once, rating } = props;
	const { t } = view;
	const state = stateOf(props);
	return (
		<NoPrint>
			<Section id="nilai" title={t("complaints.rate")}>
				<p>{t(rating ? "complaints.rate.again" : "complaints.rate.says")}</p>
				<FaceSheet />
				<Form
					view={view}
					action={link(view, "/pengaduan/saya/penilaian", {})}
					once={`${once}-penilaian`}
					label={t("complaints.rate")}
				>
					{(["handled", "solved"] as const).map((question) => (
						<Radios
							view={view}
							state={state}
							name={rateFields[question]}
							label={t(`complaints.rate.${question}`)}
							look="faces"
							options={([1, 2, 3, 4] as const).map((level) => ({
								value: String(level),
								label: (
									<>
										<Face level={level} of={4} />
										{t(`complaints.rate.${question}.${level}`)}
									</>
								),
							}))}
						/>
					))}
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
