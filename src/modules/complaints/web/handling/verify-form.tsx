import { Button, Form, Radios, Select, TextArea } from "#ui/form/index.ts";
import { link } from "#ui/paths.ts";
import { concerns, kinds, triages } from "../../index.ts";
import type { CasePageProps } from "./case-page.tsx";
import { Version } from "./version.tsx";
import { placeOf } from "./with-case.ts";

/** What it is, as an officer reads it. */
export const VerifyForm = (props: CasePageProps) => {
	const { view, state, once } = props;
	const { t } = view;
	return (
		<Form
			view={view}
			action={link(
				view,
				"/pengaduan/meja/:unit/:id/pemeriksaan",
				placeOf(props),
			)}
			once={`${once}-pemeriksaan`}
			label={t("complaints.verify.do")}
		>
			<Version {...props} />
			<Radios
				view={view}
				state={state}
				name="temuan_awal"
				label={t("complaints.verify.triage.ask")}
				options={triages.map((triage) => ({
					value: triage,
					label: t(`complaints.triage.${triage}`),
					says: t(`complaints.triage-says.${triage}`),
				}))}
			/>
			<Select
				view={view}
				state={state}
				name="jenis"
				label={t("complaints.verify.kind")}
				options={kinds.map((value) => ({
					value,
					label: t(`complaints.kind.${value}`),
				}))}
			/>
			<Select
				view={view}
				state={state}
				name="tentang"
				label={t("complaints.verify.concern")}
				hint={t("complaints.verify.concern.hint")}
				options={concerns.map((value) => ({
					value,
					label: t(`complaints.concern.${value}`),
				}))}
			/>
			<TextArea
				view={view}
				state={state}
				name="pemeriksaan"
				label={t("complaints.verify.words")}
				hint={t("complaints.verify.words.hint")}
				rows={2}
				optional
			/>
			<div>
				<Button>{t("complaints.verify.do")}</Button>
			</div>
		</Form>
	);
};
