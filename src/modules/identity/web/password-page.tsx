import { limits } from "#identity";
import { emptyForm, type FormState } from "#kernel/form.ts";
import { Button, Field, Form } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { inLanguage, type View } from "#ui/view.ts";

interface PasswordProps {
	readonly view: View;
	readonly state?: FormState;
}

/** Changing one's own password. */
export const PasswordPage = ({ view, state = emptyForm }: PasswordProps) => (
	<OfficerLayout
		view={view}
		title={view.t("identity.password.title")}
		form={state}
	>
		<h1>{view.t("identity.password.title")}</h1>
		<p>{view.t("identity.password.lead")}</p>
		<Form view={view} action={inLanguage(view.lang, "/akun/sandi")}>
			<Field
				view={view}
				state={state}
				name="lama"
				label={view.t("identity.password.current")}
				type="password"
				autocomplete="current-password"
			/>
			<Field
				view={view}
				state={state}
				name="baru"
				label={view.t("identity.password.next")}
				hint={view.t("identity.password.rule", {
					least: limits.password.atLeast,
				})}
				type="password"
				autocomplete="new-password"
			/>
			<Button>{view.t("identity.password.do")}</Button>
		</Form>
	</OfficerLayout>
);
