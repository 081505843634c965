import { limits } from "#identity";
import { emptyForm, type FormState } from "#kernel/form.ts";
import { Button, Field, Form } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

interface UseCodeProps {
	readonly view: View;
	readonly state?: FormState;
}

/** From the paper in one's hand to a password of one's own. The code travels in the body of this form only. */
export const UseCodePage = ({ view, state = emptyForm }: UseCodeProps) => (
	<CitizenLayout
		view={view}
		title={view.t("identity.paper.title")}
		form={state}
		unlisted
	>
		<PageHead
			title={view.t("identity.paper.title")}
			lead={view.t("identity.paper.lead")}
		/>
		<Form view={view} action={link(view, "/undangan", {})} look="card">
			<Field
				view={view}
				state={state}
				name="nama"
				label={view.t("identity.paper.name")}
				hint={view.t("identity.paper.name-hint")}
				autocomplete="username"
				spellcheck={false}
			/>
			<Field
				view={view}
				state={state}
				name="kode"
				label={view.t("identity.paper.code")}
				hint={view.t("identity.paper.code-hint")}
				autocomplete="off"
				spellcheck={false}
				mono
			/>
			<Field
				view={view}
				state={state}
				name="sandi"
				label={view.t("identity.paper.next")}
				hint={view.t("identity.password.rule", {
					least: limits.password.atLeast,
				})}
				type="password"
				autocomplete="new-password"
			/>
			<Button>{view.t("identity.paper.do")}</Button>
		</Form>
		<p>
			<a href={link(view, "/masuk/lupa", {})}>
				{view.t("identity.paper.none")}
			</a>
		</p>
	</CitizenLayout>
);
