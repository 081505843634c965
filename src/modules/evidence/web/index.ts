/** How a document is shown beside what it proves. */
export { ProofView } from "./proof-view.tsx";
