import { limits, type Proof, secondFactorPath } from "#identity";
import { emptyForm, type FormState } from "#kernel/form.ts";
import { Button, Field, Form, Hidden } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Notice } from "#ui/notice.tsx";
import { inLanguage, type View } from "#ui/view.ts";

interface ProveAgainProps {
	readonly view: View;
	readonly state?: FormState;
	readonly proof: Proof;
	readonly back: string | null;
}

/** Somebody who is in shows once more that it is them. */
export const ProveAgainPage = ({
	view,
	state = emptyForm,
	proof,
	back,
}: ProveAgainProps) => (
	<OfficerLayout
		view={view}
		title={view.t("identity.again.title")}
		form={state}
	>
		<h1>{view.t("identity.again.title")}</h1>
		<p class="lead">
			{view.t("identity.again.lead", { minutes: limits.fresh / 60 })}
		</p>
		{proof === null ? (
			<p>
				<a href={inLanguage(view.lang, secondFactorPath)}>
					{view.t("identity.again.set-up")}
				</a>
			</p>
		) : (
			<>
				{proof === "button" && (
					<Notice kind="info">{view.t("identity.again.sample")}</Notice>
				)}
				<Form view={view} action={inLanguage(view.lang, "/masuk/kukuhkan")}>
					{back !== null && <Hidden name="ke" value={back} />}
					{proof === "second-factor" && (
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
					)}
					<Button>
						{view.t(
							proof === "button"
								? "identity.again.sample-do"
								: "identity.code.do",
						)}
					</Button>
				</Form>
			</>
		)}
	</OfficerLayout>
);
