import { Button, Form, Select, TextArea } from "#ui/form/index.ts";
import { link } from "#ui/paths.ts";
import type { CasePageProps } from "./case-page.tsx";
import { Version } from "./version.tsx";
import { placeOf } from "./with-case.ts";

interface Kind {
	readonly kind?: "filled" | "outlined";
}

/** Gives it to somebody of the office. */
export const DisposeForm = (props: CasePageProps & Kind) => {
	const { view, state, once, colleagues, kind = "outlined" } = props;
	const { t } = view;
	return (
		<Form
			view={view}
			action={link(view, "/pengaduan/meja/:unit/:id/disposisi", placeOf(props))}
			once={`${once}-disposisi`}
			label={t("complaints.dispose.do")}
		>
			<Version {...props} />
			<Select
				view={view}
				state={state}
				name="petugas"
				label={t("complaints.dispose.to")}
				none={t("complaints.dispose.none")}
				options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
			/>
			<TextArea
				view={view}
				state={state}
				name="disposisi"
				label={t("complaints.dispose.words")}
				hint={t("complaints.dispose.words.hint")}
				rows={2}
				optional
			/>
			<div>
				<Button kind={kind}>{t("complaints.dispose.do")}</Button>
			</div>
		</Form>
	);
};

/** Says that work has begun. */
export const BeginForm = (props: CasePageProps & Kind) => {
	const { view, once, kind = "outlined" } = props;
	const { t } = view;
	return (
		<Form
			view={view}
			action={link(
				view,
				"/pengaduan/meja/:unit/:id/pengerjaan",
				placeOf(props),
			)}
			once={`${once}-pengerjaan`}
			label={t("complaints.begin.do")}
		>
			<Version {...props} />
			<p>{t("complaints.begin.says")}</p>
			<div>
				<Button kind={kind}>{t("complaints.begin.do")}</Button>
			</div>
		</Form>
	);
};

/** A question to the person. */
export const AskQuestionForm = (props: CasePageProps) => {
	const { view, state, once } = props;
	const { t } = view;
	return (
		<Form
			view={view}
			action={link(
				view,
				"/pengaduan/meja/:unit/:id/pertanyaan",
				placeOf(props),
			)}
			once={`${once}-pertanyaan`}
			label={t("complaints.ask.do")}
		>
			<Version {...props} />
			<TextArea
				view={view}
				state={state}
				name="pertanyaan"
				label={t("complaints.ask.words")}
				hint={t("complaints.ask.words.hint")}
				rows={3}
			/>
			<div>
				<Button kind="outlined">{t("complaints.ask.do")}</Button>
			</div>
		</Form>
	);
};
