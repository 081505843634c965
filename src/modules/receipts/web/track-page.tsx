import { emptyForm, type FormState, typedValue } from "#kernel/form.ts";
import { progressPath, type Visit } from "#receipts";
import { Button, Field, Form } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Fold, Hug, Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { inLanguage, type View } from "#ui/view.ts";
import { CloseVisit } from "./close-visit.tsx";

interface TrackPageProps {
	readonly view: View;
	/** What is open in this browser already. */
	readonly visit?: Visit | null;
	readonly state?: FormState;
	/** Somebody wanted to close what is not open any more. */
	readonly closed?: boolean;
}

/** One field, for a code on paper. It travels in the body of this form only. */
export const TrackPage = ({
	view,
	visit = null,
	state = emptyForm,
	closed = false,
}: TrackPageProps) => {
	const { t } = view;
	return (
		<CitizenLayout
			view={view}
			title={t("receipts.track.title")}
			description={t("receipts.track.lead")}
			form={state}
		>
			<PageHead
				title={t("receipts.track.title")}
				lead={t("receipts.track.lead")}
			/>
			{closed && <Notice kind="info">{t("receipts.closed.already")}</Notice>}
			{visit && <StillOpen view={view} visit={visit} />}
			<CodeForm view={view} state={state} />
			<Section id="hilang" title={t("receipts.track.lost")}>
				<p>{t("receipts.track.lost.none")}</p>
				<p>{t("receipts.track.lost.desk")}</p>
				<p>{t("receipts.track.lost.again")}</p>
			</Section>
		</CitizenLayout>
	);
};

const StillOpen = ({
	view,
	visit,
}: {
	readonly view: View;
	readonly visit: Visit;
}) => (
	<Hug>
		<p>
			{view.t("receipts.track.open")}{" "}
			<a href={inLanguage(view.lang, progressPath(visit.kind))}>
				{view.t("receipts.track.open.go")}
			</a>
		</p>
		<CloseVisit view={view} />
	</Hug>
);

/** Without a key of its own: opening twice is opening, and a fingerprint of the form would be one of the code. */
const CodeForm = ({
	view,
	state,
}: {
	readonly view: View;
	readonly state: FormState;
}) => {
	const { t } = view;
	return (
		<Form view={view} action={link(view, "/lacak", {})} shared>
			<Field
				view={view}
				state={state}
				name="kode"
				label={t("receipts.track.code")}
				hint={t("receipts.track.code.hint")}
				autocomplete="off"
				spellcheck={false}
				maxlength={64}
				mono
				width="16"
			/>
			<Fold
				summary={t("receipts.track.pin.fold")}
				open={typedValue(state, "pin") !== ""}
			>
				<Field
					view={view}
					state={state}
					name="pin"
					label={t("receipts.track.pin")}
					hint={t("receipts.track.pin.hint")}
					inputmode="numeric"
					autocomplete="off"
					mono
					maxlength={64}
					width="8"
				/>
			</Fold>
			<Button>{t("receipts.track.do")}</Button>
			<Meta>{t("receipts.track.privacy")}</Meta>
		</Form>
	);
};
