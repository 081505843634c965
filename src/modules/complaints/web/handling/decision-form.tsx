import { Button, Form, Radios, TextArea } from "#ui/form/index.ts";
import { link } from "#ui/paths.ts";
import type { CasePageProps } from "./case-page.tsx";
import { Version } from "./version.tsx";
import { placeOf } from "./with-case.ts";

/** What another officer says to an objection. Whoever gave the answer reads who can. */
export const DecisionForm = (props: CasePageProps) => {
	const { view, state, once, entries } = props;
	const { t } = view;
	const answered = entries.findLast(({ what }) => what === "answer")?.byId;
	if (answered === props.actorId)
		return <p>{t("complaints.decide.not-you")}</p>;
	return (
		<Form
			view={view}
			action={link(view, "/pengaduan/meja/:unit/:id/putusan", placeOf(props))}
			once={`${once}-putusan`}
			label={t("complaints.decide.do")}
		>
			<Version {...props} />
			<Radios
				view={view}
				state={state}
				name="putusan"
				label={t("complaints.decide.ask")}
				options={(["uphold", "dismiss"] as const).map((value) => ({
					value,
					label: t(`complaints.decide.${value}`),
					says: t(`complaints.decide-says.${value}`),
				}))}
			/>
			<TextArea
				view={view}
				state={state}
				name="putusan_kata"
				label={t("complaints.decide.words")}
				rows={3}
			/>
			<div>
				<Button>{t("complaints.decide.do")}</Button>
			</div>
		</Form>
	);
};
