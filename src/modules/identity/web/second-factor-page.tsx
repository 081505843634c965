import type { Secret } from "#identity";
import { emptyForm, type FormState } from "#kernel/form.ts";
import { Button, Field, Form, Hidden } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Notice } from "#ui/notice.tsx";
import { QrCode } from "#ui/qr-code.tsx";
import { inLanguage, type View } from "#ui/view.ts";

/** Where a person stands with the second factor. */
export type Enrolment =
	| { readonly step: "none" }
	| { readonly step: "secret"; readonly secret: Secret }
	| { readonly step: "codes"; readonly codes: readonly string[] }
	| { readonly step: "done" };

interface SecondFactorProps {
	readonly view: View;
	readonly state?: FormState;
	readonly enrolment: Enrolment;
	/** A role waits for it. */
	readonly waited: boolean;
}

/** Setting up the second factor: password, then app and first code, then the codes for a lost telephone. */
export const SecondFactorPage = ({
	view,
	state = emptyForm,
	enrolment,
	waited,
}: SecondFactorProps) => (
	<OfficerLayout
		view={view}
		title={view.t(`identity.factor.title-${enrolment.step}`)}
		form={state}
	>
		<h1>{view.t(`identity.factor.title-${enrolment.step}`)}</h1>
		{waited && <Notice kind="info">{view.t("identity.factor.waited")}</Notice>}
		{enrolment.step === "none" && <Start view={view} state={state} />}
		{enrolment.step === "secret" && (
			<Confirm view={view} state={state} secret={enrolment.secret} />
		)}
		{enrolment.step === "codes" && (
			<Codes view={view} codes={enrolment.codes} />
		)}
		{enrolment.step === "done" && <p>{view.t("identity.factor.done")}</p>}
	</OfficerLayout>
);

interface StepProps {
	readonly view: View;
	readonly state: FormState;
}

const Start = ({ view, state }: StepProps) => (
	<>
		<p>{view.t("identity.factor.start")}</p>
		<Form view={view} action={inLanguage(view.lang, "/akun/faktor-kedua")}>
			<Hidden name="langkah" value="mulai" />
			<Field
				view={view}
				state={state}
				name="sandi"
				label={view.t("identity.factor.password")}
				type="password"
				autocomplete="current-password"
			/>
			<Button>{view.t("identity.factor.start-do")}</Button>
		</Form>
	</>
);

const Confirm = ({
	view,
	state,
	secret,
}: StepProps & { readonly secret: Secret }) => (
	<>
		<p>{view.t("identity.factor.scan")}</p>
		<QrCode text={secret.uri} label={view.t("identity.factor.qr")} />
		<p>{view.t("identity.factor.type")}</p>
		<p class="mono">{secret.text}</p>
		<Form view={view} action={inLanguage(view.lang, "/akun/faktor-kedua")}>
			<Hidden name="langkah" value="kode" />
			<Field
				view={view}
				state={state}
				name="kode"
				label={view.t("identity.factor.code")}
				hint={view.t("identity.factor.code-hint")}
				autocomplete="one-time-code"
				inputmode="numeric"
				width="8"
				mono
			/>
			<Button>{view.t("identity.factor.code-do")}</Button>
		</Form>
	</>
);

const Codes = ({
	view,
	codes,
}: {
	readonly view: View;
	readonly codes: readonly string[];
}) => (
	<>
		<p>{view.t("identity.factor.codes")}</p>
		<ul class="mono">
			{codes.map((code) => (
				<li>{code}</li>
			))}
		</ul>
		<Form view={view} action={inLanguage(view.lang, "/akun/faktor-kedua")}>
			<Hidden name="langkah" value="simpan" />
			<Button>{view.t("identity.factor.codes-do")}</Button>
		</Form>
	</>
);
