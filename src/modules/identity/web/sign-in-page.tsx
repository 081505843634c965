import { emptyForm, type FormState } from "#kernel/form.ts";
import { Button, Field, Form, Hidden, LinkButton } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { inLanguage, type View } from "#ui/view.ts";
import { signInBy } from "./provider/sign-in-by.ts";
import { SampleAccounts, type SampleGroup } from "./sample-accounts.tsx";

interface SignInProps {
	readonly view: View;
	readonly state?: FormState;
	/** Own path to return to. */
	readonly back: string | null;
	/** Empty in production. */
	readonly samples: readonly SampleGroup[];
	/** What people call the identity provider, where there is one. */
	readonly provider?: string | null;
}

/** Signing in, for staff; citizens are told that they need no account. */
export const SignInPage = ({
	view,
	state = emptyForm,
	back,
	samples,
	provider = null,
}: SignInProps) => (
	<CitizenLayout
		view={view}
		title={view.t("identity.signin.title")}
		form={state}
		unlisted
	>
		<h1>{view.t("identity.signin.title")}</h1>
		<p class="lead">{view.t("identity.signin.lead")}</p>
		<Form view={view} action={inLanguage(view.lang, "/masuk")} look="card">
			{back !== null && <Hidden name="ke" value={back} />}
			<Field
				view={view}
				state={state}
				name="nama"
				label={view.t("identity.signin.name")}
				autocomplete="username"
				spellcheck={false}
			/>
			<Field
				view={view}
				state={state}
				name="sandi"
				label={view.t("identity.signin.password")}
				type="password"
				autocomplete="current-password"
			/>
			<Button>{view.t("identity.signin.do")}</Button>
		</Form>
		{provider !== null && (
			<p>
				<LinkButton
					href={inLanguage(view.lang, signInBy(back))}
					kind="outlined"
					icon="key"
				>
					{view.t("identity.provider.enter", { name: provider })}
				</LinkButton>
			</p>
		)}
		<List>
			<ListRow
				name={view.t("identity.signin.lost")}
				href={link(view, "/masuk/lupa", {})}
			/>
			<ListRow
				name={view.t("identity.signin.invited")}
				href={link(view, "/undangan", {})}
			/>
		</List>
		<Notice kind="calm" title={view.t("identity.signin.citizens")}>
			{view.t("identity.signin.citizens-how")}
		</Notice>
		{samples.length > 0 && (
			<SampleAccounts view={view} groups={samples} back={back} />
		)}
	</CitizenLayout>
);
