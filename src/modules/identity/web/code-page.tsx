import { emptyForm, type FormState } from "#kernel/form.ts";
import { Button, Field, Form, Hidden } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { inLanguage, type View } from "#ui/view.ts";

interface CodeProps {
	readonly view: View;
	readonly state?: FormState;
	readonly back: string | null;
}

/** The second step of signing in. */
export const CodePage = ({ view, state = emptyForm, back }: CodeProps) => (
	<CitizenLayout
		view={view}
		title={view.t("identity.code.title")}
		form={state}
		unlisted
	>
		<h1>{view.t("identity.code.title")}</h1>
		<p class="lead">{view.t("identity.code.lead")}</p>
		<Form view={view} action={inLanguage(view.lang, "/masuk/kode")} look="card">
			{back !== null && <Hidden name="ke" value={back} />}
			<Field
				view={view}
				state={state}
				name="kode"
				label={view.t("identity.code.label")}
				hint={view.t("identity.code.hint")}
				autocomplete="one-time-code"
				width="16"
				mono
				spellcheck={false}
			/>
			<Button>{view.t("identity.code.do")}</Button>
		</Form>
		<p>
			<a href={inLanguage(view.lang, "/masuk")}>
				{view.t("identity.code.back")}
			</a>
		</p>
		<p>
			<a href={inLanguage(view.lang, "/masuk/lupa")}>
				{view.t("identity.signin.lost")}
			</a>
		</p>
	</CitizenLayout>
);
