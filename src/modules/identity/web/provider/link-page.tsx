import { emptyForm, type FormState } from "#kernel/form.ts";
import { Button, Field, Form } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { inLanguage, type View } from "#ui/view.ts";

interface LinkProps {
	readonly view: View;
	readonly state?: FormState;
	/** What people call the provider. */
	readonly name: string;
	/** The address that it vouches for. */
	readonly email: string;
}

/** The first time: the password of here, once, and the account of the provider opens this one from then on. */
export const LinkPage = ({
	view,
	state = emptyForm,
	name,
	email,
}: LinkProps) => (
	<CitizenLayout
		view={view}
		title={view.t("identity.provider.link-title", { name })}
		form={state}
		unlisted
	>
		<h1>{view.t("identity.provider.link-title", { name })}</h1>
		<p class="lead">{view.t("identity.provider.link-lead", { name, email })}</p>
		<Form
			view={view}
			action={inLanguage(view.lang, "/masuk/penyedia/sambung")}
			look="card"
		>
			<Field
				view={view}
				state={state}
				name="sandi"
				label={view.t("identity.provider.link-password")}
				hint={view.t("identity.provider.link-hint", { name })}
				type="password"
				autocomplete="current-password"
			/>
			<Button>{view.t("identity.provider.link-do")}</Button>
		</Form>
		<p>
			<a href={inLanguage(view.lang, "/undangan")}>
				{view.t("identity.provider.link-no-password")}
			</a>
		</p>
		<p>
			<a href={inLanguage(view.lang, "/masuk")}>
				{view.t("identity.provider.link-not-me")}
			</a>
		</p>
	</CitizenLayout>
);
