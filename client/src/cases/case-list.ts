// The cases as the server knows them: requested once, and again for those that the server reports as changed. What is
// below a case is requested when it is expanded.
import { type Disposable, type Event, EventEmitter, Uri, workspace } from "vscode";
import {
  type CaseBrief,
  type CaseParams,
  type CasesParams,
  casesRequest,
  type OverviewOfCase,
  overviewRequest,
} from "../../../server/src/lsp/protocol/index.ts";
import type { Server } from "../shared/server.ts";
import type { Sortable } from "./order.ts";
import { placesOfSameTitles } from "./same-titles.ts";
import { type Checking, caseTitle } from "./words.ts";

export interface ListedCase extends Sortable {
  readonly file: Uri;
  /** Its folder, or its path, if another case has the same title. */
  readonly place?: string;
}

/** The changed cases; undefined for all, or if some were added or removed. */
export type Changed = readonly Uri[] | undefined;

export interface CaseList extends Disposable {
  /** The known cases, in no particular order; or why there are none. */
  known(): readonly ListedCase[] | "unasked" | "unanswered";
  /** The case, if it is known. */
  at(file: Uri): ListedCase | undefined;
  checking(): Checking;
  /** Whether there are more cases than the server checks. */
  hasMore(): boolean;
  /** Requests all cases; resolves once they are known or the request failed. */
  renew(): Promise<void>;
  /** Everything shown below a case; undefined if it cannot be read. */
  overview(file: Uri): Promise<Overview | undefined>;
  readonly onChanged: Event<Changed>;
}

type Overview = OverviewOfCase["overview"];

/** Delay in milliseconds, since changes come in groups while a person types. */
const waitedFor = 250;

/** After this many milliseconds without an answer, the list shows that it is waiting. */
const patientFor = 5000;

export function listCases(server: Server): CaseList {
  const changed = new EventEmitter<Changed>();
  const overviews = new Overviews(server);
  let cases: ReadonlyMap<string, ListedCase> | "unasked" | "unanswered" = "unasked";
  let more = false;
  let isWaiting = false;
  /** Whether the last request succeeded; if it did not, any case may have changed. */
  let isAnswered = true;
  const due = changesDue(ask);
  const checking = (): Checking =>
    server.isStopped() ? "stopped" : isWaiting || !isAnswered ? "waiting" : "current";
  const hearings = [
    server.onCasesChanged(({ uris }) => due.add(uris?.map(keyOf))),
    server.onStopped((isStopped) => {
      overviews.forget(undefined);
      // A server that has just started has not checked anything yet.
      if (isStopped) isAnswered = false;
      changed.fire(undefined);
    }),
  ];

  /** Requests these cases, or all. */
  async function ask(keys: readonly string[] | undefined): Promise<void> {
    const before = typeof cases === "string" ? undefined : cases;
    const wanted = before && isAnswered ? keys : undefined;
    const wasCurrent = checking() === "current";
    overviews.forget(wanted);
    const params: CasesParams = wanted ? { uris: wanted } : {};
    const result = await withPatience(server.askQuietly(casesRequest, params), () => {
      isWaiting = true;
      changed.fire(undefined);
    });
    const isShownAsCurrent = wasCurrent && !isWaiting;
    isWaiting = false;
    isAnswered = result !== undefined;
    const found = new Map(result?.cases.map(({ uri, brief }) => [keyOf(uri), listed(uri, brief)]));
    // Known cases stay in the list, which shows that they are not checked.
    if (!result) cases = before ?? "unanswered";
    else if (before && wanted) cases = withThese(before, wanted, found);
    else [cases, more] = [found, result.more];
    const placesBefore = placesIn(before);
    if (typeof cases !== "string") cases = withPlaces(cases);
    const isSameSet =
      placesBefore === placesIn(cases) &&
      result &&
      isShownAsCurrent &&
      before &&
      wanted?.every((key) => before.has(key) === found.has(key));
    changed.fire(isSameSet ? wanted?.map((key) => Uri.parse(key)) : undefined);
  }

  return {
    known: () => (typeof cases === "string" ? cases : [...cases.values()]),
    at: (file) => (typeof cases === "string" ? undefined : cases.get(file.toString())),
    checking,
    hasMore: () => more,
    renew: () => due.addNow(),
    overview: (file) => overviews.of(file.toString()),
    onChanged: changed.event,
    dispose() {
      due.dispose();
      for (const hearing of hearings) hearing.dispose();
      changed.dispose();
    },
  };
}

/** The answer; calls back if there is none for a while. */
async function withPatience<Answer>(answer: Promise<Answer>, lose: () => void): Promise<Answer> {
  const impatience = setTimeout(lose, patientFor);
  return answer.finally(() => clearTimeout(impatience));
}

/** The overviews of cases, requested once until they are forgotten. */
class Overviews {
  readonly #server: Server;
  readonly #known = new Map<string, Promise<Overview | undefined>>();

  constructor(server: Server) {
    this.#server = server;
  }

  of(key: string): Promise<Overview | undefined> {
    const known = this.#known.get(key);
    if (known) return known;
    const params: CaseParams = { uri: key };
    const answer = this.#server.askQuietly(overviewRequest, params).then((found) => {
      // What could not be read now may be readable the next time.
      if (!found && this.#known.get(key) === answer) this.#known.delete(key);
      return found?.overview;
    });
    this.#known.set(key, answer);
    return answer;
  }

  /** Those of these cases, or all. */
  forget(keys: readonly string[] | undefined): void {
    if (!keys) this.#known.clear();
    else for (const key of keys) this.#known.delete(key);
  }
}

function withThese(
  before: ReadonlyMap<string, ListedCase>,
  keys: readonly string[],
  found: ReadonlyMap<string, ListedCase>,
): ReadonlyMap<string, ListedCase> {
  const after = new Map(before);
  for (const key of keys) {
    const one = found.get(key);
    if (one) after.set(key, one);
    else after.delete(key);
  }
  return after;
}

/** The same cases; those with equal titles also get their location. */
function withPlaces(cases: ReadonlyMap<string, ListedCase>): ReadonlyMap<string, ListedCase> {
  const places = placesOfSameTitles(cases.values());
  return new Map(
    [...cases].map(([key, { place: _, ...one }]) => {
      const place = places.get(one.path);
      return [key, place === undefined ? one : { ...one, place }];
    }),
  );
}

function placesIn(cases: ReadonlyMap<string, ListedCase> | string | undefined): string {
  if (cases === undefined || typeof cases === "string") return "";
  return [...cases].flatMap(([key, { place }]) => (place === undefined ? [] : `${key} ${place}`)).join("\n");
}

function listed(uri: string, brief: CaseBrief | null): ListedCase {
  const file = Uri.parse(uri);
  const path = workspace.asRelativePath(file);
  return { file, path, brief, title: caseTitle(brief, path) };
}

/** The server and the editor may spell one URI in two ways. */
function keyOf(uri: string): string {
  return Uri.parse(uri).toString();
}

interface ChangesDue extends Disposable {
  /** These cases have changed, or all. */
  add(keys: readonly string[] | undefined): void;
  /** All cases have changed; skips the delay. */
  addNow(): Promise<void>;
}

/** Calls `ask` with the changes collected during the delay, one call after the other. */
function changesDue(ask: (keys: readonly string[] | undefined) => Promise<void>): ChangesDue {
  let keys = new Set<string>();
  let isAll = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: Promise<void> | undefined;

  const askNow = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const wanted = isAll ? undefined : [...keys];
    keys = new Set();
    isAll = false;
    asking = ask(wanted).finally(() => {
      asking = undefined;
      askSoon();
    });
    return asking;
  };
  const askSoon = (): void => {
    if (!asking && (isAll || keys.size > 0)) timer ??= setTimeout(() => void askNow(), waitedFor);
  };

  return {
    add(more) {
      if (more) for (const key of more) keys.add(key);
      else isAll = true;
      askSoon();
    },
    async addNow() {
      isAll = true;
      while (asking) await asking;
      if (isAll) await askNow();
    },
    dispose: () => clearTimeout(timer),
  };
}
