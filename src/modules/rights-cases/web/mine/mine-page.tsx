import type { FormState } from "#kernel/form.ts";
import type { ClockShown } from "#procedures";
import { DeadlineTag } from "#procedures/web";
import { CloseVisit } from "#receipts/web";
import type { Province } from "#territory";
import { Button, Form, LinkButton, TextArea } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { Fold, Hug, PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { RoomLayout } from "#ui/layout/room.tsx";
import { link } from "#ui/paths.ts";
import { Timeline } from "#ui/timeline.tsx";
import { ToldWords } from "#ui/told-words.tsx";
import type { View } from "#ui/view.ts";
import type { Keeping, Piece, Progress } from "../../index.ts";
import { Account, AccountShown } from "../account.tsx";
import { LetterShown, letterIn } from "../letter-shown.tsx";
import { wordsOf } from "../piece-words.ts";
import { MyReferrals } from "../referral/my-referrals.tsx";
import { KeptUntil } from "../retention/kept-until.tsx";
import { HowAreYou } from "../safety/how-are-you.tsx";

interface MinePageProps {
	readonly view: View;
	readonly progress: Progress;
	readonly clocks: readonly ClockShown[];
	readonly keeping: Keeping;
	/** Those of today, for the name of one. */
	readonly provinces: readonly Province[];
	readonly state: FormState;
	readonly once: string;
	/** Today is one of the days on which everybody is asked how they are. */
	readonly askedNow: boolean;
	/** What they may do now beside adding something. */
	readonly can: {
		readonly complete: boolean;
		readonly reopen: boolean;
		readonly withdraw: boolean;
	};
}

/** Where it stands, who looked at it and what was said, for whoever told it. No name, no hour, nothing that is not theirs. */
export const MinePage = (props: MinePageProps) => {
	const { view, progress, clocks, state, can } = props;
	const { t, lang } = view;
	const account = progress.pieces.find(({ what }) => what === "account");
	const told = Account.safeParse(account?.body);
	const said = progress.pieces.filter(
		({ what }) => what !== "account" && what !== "referral",
	);
	return (
		<RoomLayout view={view} title={t("rights-cases.room")} form={state}>
			<PageHead
				title={view.says(`rights-cases.mine.state.${progress.state}`)}
				lead={view.says(`rights-cases.mine.next.${progress.state}`)}
				below={
					clocks.length > 0 ? (
						<Row>
							{clocks.map((shown) => (
								<DeadlineTag view={view} shown={shown} />
							))}
						</Row>
					) : undefined
				}
			/>
			<Section id="percakapan" title={t("rights-cases.mine.said")}>
				{said.length === 0 ? (
					<p>{t("rights-cases.mine.said.none")}</p>
				) : (
					<Said view={view} said={said} />
				)}
			</Section>
			<MyReferrals {...props} />
			<Section
				id="tambah"
				title={t(
					can.complete
						? "rights-cases.mine.complete"
						: can.reopen
							? "rights-cases.mine.reopen"
							: "rights-cases.mine.add",
				)}
			>
				<Add {...props} />
			</Section>
			<HowAreYou {...props} />
			<Section id="dibuka" title={t("rights-cases.mine.seen")}>
				<p class="hint">{t("rights-cases.mine.seen.says")}</p>
				{progress.seen.length === 0 ? (
					<p>{t("rights-cases.mine.seen.none")}</p>
				) : (
					<ul>
						{progress.seen.map(({ role, what, day }) => (
							<li>
								{date(lang, day)}: {view.says(`rights-cases.role.${role}`)},{" "}
								{view.says(`rights-cases.seen.${what}`)}
							</li>
						))}
					</ul>
				)}
			</Section>
			<KeptUntil view={view} keeping={props.keeping} />
			{told.success && (
				<Fold summary={t("rights-cases.mine.account")}>
					<AccountShown
						view={view}
						account={told.data}
						offices={[]}
						provinces={props.provinces}
					/>
				</Fold>
			)}
			{can.withdraw && (
				<Fold summary={t("rights-cases.mine.withdraw")}>
					<p>{t("rights-cases.mine.withdraw.says")}</p>
					<Form
						view={view}
						action={link(view, "/ruang/saya/cabut", {})}
						once={`${props.once}-cabut`}
						label={t("rights-cases.mine.withdraw.do")}
					>
						<TextArea
							view={view}
							state={state}
							name="alasan"
							label={t("rights-cases.mine.withdraw.why")}
							rows={2}
						/>
						<div>
							<Button kind="outlined">
								{t("rights-cases.mine.withdraw.do")}
							</Button>
						</div>
					</Form>
				</Fold>
			)}
			<CloseVisit view={view} />
		</RoomLayout>
	);
};

const Add = ({ view, state, once, can }: MinePageProps) => {
	const { t } = view;
	return (
		<Hug>
			<Form
				view={view}
				action={link(
					view,
					can.complete || can.reopen
						? "/ruang/saya/lengkapi"
						: "/ruang/saya/tambah",
					{},
				)}
				once={once}
				label={t("rights-cases.mine.add.do")}
			>
				<TextArea
					view={view}
					state={state}
					name="kata"
					label={t("rights-cases.mine.add.words")}
					hint={t("rights-cases.mine.add.hint")}
					rows={4}
				/>
				<div>
					<Button>{t("rights-cases.mine.add.do")}</Button>
				</div>
			</Form>
		</Hug>
	);
};

const Said = ({
	view,
	said,
}: {
	readonly view: View;
	readonly said: readonly Piece[];
}) => (
	<Timeline
		view={view}
		happenings={said.map((piece) => {
			const { words, move } = wordsOf(piece.body);
			const letter = letterIn(piece);
			return {
				title: move
					? view.says(`rights-cases.move.${move}.done`)
					: view.says(
							`rights-cases.mine.piece.${piece.by === "reporter" ? "own" : piece.what}`,
						),
				state: "done" as const,
				says: date(view.lang, piece.day),
				words: letter ? (
					<LetterShown letter={letter} />
				) : (
					words && <ToldWords words={words} />
				),
			};
		})}
	/>
);

/** The code is right; the key of the case is not there yet. */
export const NotYetPage = ({ view }: { readonly view: View }) => {
	const { t } = view;
	return (
		<RoomLayout view={view} title={t("rights-cases.room")}>
			<PageHead
				title={t("rights-cases.mine.not-yet")}
				lead={t("rights-cases.mine.not-yet.says")}
			/>
			<p>
				<LinkButton href={link(view, "/ruang", {})} kind="outlined">
					{t("rights-cases.mine.how")}
				</LinkButton>
			</p>
			<CloseVisit view={view} />
		</RoomLayout>
	);
};
