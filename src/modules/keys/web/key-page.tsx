import { emptyForm, type FormState } from "#kernel/form.ts";
import type { Custodian, Lock, MyOffice } from "#keys";
import { Button, Field, Form, Hidden } from "#ui/form/index.ts";
import { moment } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold, Hug, Meta, PageHead } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { Custodians } from "./custodians.tsx";
import { MakeKey } from "./make-key.tsx";
import { OfficeKeys } from "./office-keys.tsx";

/** Where a person stands with the key of their own. */
export type Mine =
	| { readonly state: "none" }
	| { readonly state: "locked"; readonly lock: Lock }
	| { readonly state: "open"; readonly lock: Lock; readonly until: Date };

export interface KeyPageProps {
	readonly view: View;
	readonly state?: FormState;
	readonly mine: Mine;
	readonly offices: readonly MyOffice[];
	/** For those who keep keys together with another one; empty for everybody else. */
	readonly custodians: readonly Custodian[];
	/** Whether they sign in with a password here. */
	readonly hasPassword: boolean;
	/** Where somebody was led away from, because the key was locked. */
	readonly back: string | null;
}

/** One's own key: made, opened, locked; and the key of one's office. */
export const KeyPage = ({
	view,
	state = emptyForm,
	mine,
	offices,
	custodians,
	hasPassword,
	back,
}: KeyPageProps) => {
	const { t } = view;
	return (
		<OfficerLayout
			view={view}
			title={t("keys.title")}
			form={state}
			head={
				<PageHead
					title={t(`keys.is.${mine.state}`)}
					lead={t(`keys.lead.${mine.state}`)}
				/>
			}
		>
			{mine.state === "none" && (
				<MakeKey view={view} state={state} hasPassword={hasPassword} />
			)}
			{mine.state === "locked" && (
				<Locked
					view={view}
					state={state}
					lock={mine.lock}
					hasPassword={hasPassword}
					back={back}
				/>
			)}
			{mine.state === "open" &&
				(touched(state, ...typedHere) ? (
					// Another window opened it meanwhile; what was typed here is still to be mended.
					<Locked
						view={view}
						state={state}
						lock={mine.lock}
						hasPassword={hasPassword}
						back={back}
					/>
				) : (
					<Open view={view} state={state} lock={mine.lock} until={mine.until} />
				))}
			{offices.map((office) => (
				<OfficeKeys view={view} office={office} open={mine.state === "open"} />
			))}
			{custodians.length > 0 && (
				<Custodians
					view={view}
					custodians={custodians}
					open={mine.state === "open"}
				/>
			)}
		</OfficerLayout>
	);
};

interface StateProps {
	readonly view: View;
	readonly state: FormState;
	readonly lock: Lock;
}

const Locked = ({
	view,
	state,
	lock,
	hasPassword,
	back,
}: StateProps & {
	readonly hasPassword: boolean;
	readonly back: string | null;
}) => {
	const { t } = view;
	return (
		<>
			<Form
				view={view}
				action={link(view, "/ruang/kunci/buka", {})}
				look="card"
			>
				{back !== null && <Hidden name="ke" value={back} />}
				<Field
					view={view}
					state={state}
					name="pembuka"
					label={t(`keys.open.${lock}`)}
					type="password"
					autocomplete="current-password"
				/>
				<Button>{t("keys.open.do")}</Button>
			</Form>
			{(lock === "password" || touched(state, "lama", "kini")) && (
				<Relock view={view} state={state} lock={lock} />
			)}
			<Fold
				summary={t("keys.new")}
				open={touched(state, "sandi", "frasa", "ulang", "bukti")}
			>
				<Notice kind="warn">{t("keys.new.warning")}</Notice>
				<MakeKey view={view} state={state} hasPassword={hasPassword} />
			</Fold>
		</>
	);
};

const Open = ({
	view,
	state,
	lock,
	until,
}: StateProps & { readonly until: Date }) => {
	const { t, lang } = view;
	return (
		<>
			<Hug tone="ok">
				<p>{t("keys.open.until", { when: moment(lang, until) })}</p>
				<Form
					view={view}
					action={link(view, "/ruang/kunci/tutup", {})}
					look="row"
				>
					<Button kind="outlined">{t("keys.close")}</Button>
				</Form>
			</Hug>
			<Meta>{t(`keys.opens-by.${lock}`)}</Meta>
			{lock === "passphrase" && (
				<Relock view={view} state={state} lock={lock} />
			)}
		</>
	);
};

/** What opened it before, and what is to open it from now on. */
const Relock = ({ view, state, lock }: StateProps) => {
	const { t } = view;
	return (
		<Fold
			summary={t(`keys.relock.${lock}`)}
			open={touched(state, "lama", "kini")}
		>
			<p>{t(`keys.relock.${lock}.says`)}</p>
			<Form view={view} action={link(view, "/ruang/kunci/lama", {})}>
				<Field
					view={view}
					state={state}
					name="lama"
					label={t(`keys.relock.${lock}.old`)}
					type="password"
					autocomplete="current-password"
				/>
				<Field
					view={view}
					state={state}
					name="kini"
					label={t(`keys.relock.${lock}.new`)}
					type="password"
					autocomplete={
						lock === "password" ? "current-password" : "new-password"
					}
				/>
				<Button kind="outlined">{t("keys.relock.do")}</Button>
			</Form>
		</Fold>
	);
};

const typedHere = [
	"pembuka",
	"sandi",
	"frasa",
	"ulang",
	"bukti",
	"lama",
	"kini",
];

const touched = ({ problems }: FormState, ...fields: string[]): boolean =>
	problems.some(({ field }) => fields.includes(field));
