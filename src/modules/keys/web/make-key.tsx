import { limits } from "#identity";
import type { FormState } from "#kernel/form.ts";
import { Button, Field, Form, Hidden } from "#ui/form/index.ts";
import { Fold } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

interface MakeKeyProps {
	readonly view: View;
	readonly state: FormState;
	/** Whether they sign in with a password here. */
	readonly hasPassword: boolean;
}

/** With the password of signing in, so that it opens at the door; or with a passphrase, for whoever signs in elsewhere. */
export const MakeKey = ({ view, state, hasPassword }: MakeKeyProps) => {
	const { t } = view;
	const action = link(view, "/ruang/kunci/baru", {});
	return (
		<>
			{hasPassword && (
				<Form view={view} action={action} look="card">
					<Hidden name="cara" value="sandi" />
					<Field
						view={view}
						state={state}
						name="sandi"
						label={t("keys.make.password")}
						hint={t("keys.make.password.hint")}
						type="password"
						autocomplete="current-password"
					/>
					<Button>{t("keys.make.do")}</Button>
				</Form>
			)}
			<Fold
				summary={t(hasPassword ? "keys.make.apart" : "keys.make.elsewhere")}
				open={
					!hasPassword ||
					state.problems.some(({ field }) =>
						["frasa", "ulang", "bukti"].includes(field),
					)
				}
			>
				<Form view={view} action={action}>
					<Hidden name="cara" value="frasa" />
					<Field
						view={view}
						state={state}
						name="frasa"
						label={t("keys.make.passphrase")}
						hint={t("keys.make.passphrase.hint", {
							least: limits.password.atLeast,
						})}
						type="password"
						autocomplete="new-password"
					/>
					<Field
						view={view}
						state={state}
						name="ulang"
						label={t("keys.make.again")}
						type="password"
						autocomplete="new-password"
					/>
					{hasPassword && (
						<Field
							view={view}
							state={state}
							name="bukti"
							label={t("keys.make.proof")}
							hint={t("keys.make.proof.hint")}
							type="password"
							autocomplete="current-password"
						/>
					)}
					<Button kind="outlined">{t("keys.make.passphrase.do")}</Button>
				</Form>
			</Fold>
		</>
	);
};
