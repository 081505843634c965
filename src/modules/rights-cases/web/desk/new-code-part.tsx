import { Button, Form, TextArea } from "#ui/form/index.ts";
import { Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { type CasePageProps, placeOf } from "./case-page-props.ts";

/** For somebody who lost their code: one officer asks what only they know, another one gives a new code. */
export const NewCodePart = (props: CasePageProps) => {
	const { view, newCode } = props;
	const { t } = view;
	return (
		<Section id="kode" title={t("rights-cases.new-code.title")} level={3}>
			{newCode === "none" && <AskFor {...props} />}
			{newCode === "mine" && <p>{t("rights-cases.new-code.waits")}</p>}
			{newCode === "theirs" && <Give {...props} />}
		</Section>
	);
};

const AskFor = ({ view, header, state, once }: CasePageProps) => {
	const { t } = view;
	return (
		<Form
			view={view}
			action={link(view, "/ruang/meja/:unit/:id/kode", placeOf({ header }))}
			once={`${once}-kode`}
			label={t("rights-cases.new-code.ask")}
		>
			<p>{t("rights-cases.new-code.says")}</p>
			<TextArea
				view={view}
				state={state}
				name="bukti"
				label={t("rights-cases.new-code.proof")}
				hint={t("rights-cases.new-code.proof.hint")}
				rows={4}
			/>
			<div>
				<Button kind="outlined">{t("rights-cases.new-code.ask")}</Button>
			</div>
		</Form>
	);
};

const Give = ({ view, header }: CasePageProps) => {
	const { t } = view;
	return (
		<Form
			view={view}
			action={link(
				view,
				"/ruang/meja/:unit/:id/kode/beri",
				placeOf({ header }),
			)}
			label={t("rights-cases.new-code.give")}
		>
			<p>{t("rights-cases.new-code.read-first")}</p>
			<div>
				<Button kind="outlined">{t("rights-cases.new-code.give")}</Button>
			</div>
		</Form>
	);
};
