import {
	limits,
	type Proof,
	proveAgainPath,
	secondFactorPath,
} from "#identity";
import type { FormState } from "#kernel/form.ts";
import type { Sent } from "#platform/http/excuse.ts";
import { onceField } from "#platform/http/once.ts";
import { proofField } from "#platform/http/proof.ts";
import { Button, Field, Form, Hidden } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Notice } from "#ui/notice.tsx";
import { inLanguage, type View } from "#ui/view.ts";

interface ProveHereProps {
	readonly view: View;
	readonly state: FormState;
	readonly proof: Proof;
	readonly sent: Sent | null;
}

/** A form came after the proof was over: it waits in this page, and goes on with the second factor. */
export const ProveHerePage = ({ view, state, proof, sent }: ProveHereProps) => {
	const { t, lang } = view;
	const title = t("identity.again.title");
	return (
		<OfficerLayout view={view} title={title} form={state}>
			<h1>{title}</h1>
			<p class="lead">
				{t("identity.here.lead", { minutes: limits.fresh / 60 })}{" "}
				{sent?.fields && t("identity.here.waits")}
			</p>
			{(proof === null || !sent?.fields) && (
				<p>
					<a
						href={inLanguage(
							lang,
							proof === null ? secondFactorPath : proveAgainPath,
						)}
						target="_blank"
						rel="noopener"
					>
						{t(
							proof === null
								? "identity.here.set-up"
								: "identity.here.elsewhere",
						)}
					</a>
				</p>
			)}
			{sent?.fields && (
				<>
					{proof === "button" && (
						<Notice kind="info">{t("identity.again.sample")}</Notice>
					)}
					<Form view={view} action={sent.action} once={keyIn(sent.fields)}>
						{sent.fields
							.filter(([name]) => !ownFields.has(name))
							.map(([name, value]) => (
								<Hidden name={name} value={value} />
							))}
						{proof === "second-factor" ? (
							<Field
								view={view}
								state={state}
								name={proofField}
								label={t("identity.code.label")}
								hint={t("identity.code.hint")}
								autocomplete="one-time-code"
								width="16"
								mono
								spellcheck={false}
							/>
						) : (
							<Hidden name={proofField} value="" />
						)}
						<Button>{t("identity.here.do")}</Button>
					</Form>
				</>
			)}
		</OfficerLayout>
	);
};

/** The form of this page carries these itself. */
const ownFields: ReadonlySet<string> = new Set(["token", onceField]);

const keyIn = (fields: readonly (readonly [string, string])[]) =>
	fields.find(([name]) => name === onceField)?.[1];
