import { Suspense } from "react";
import { Route, Router, Switch } from "wouter";
import { basePath } from "./connection/base.ts";
import { NotFound } from "./help/not-found.tsx";
import { PageFault } from "./help/page-fault.tsx";
import { JoinPage } from "./join/join-page.tsx";
import { page } from "./look/later.tsx";
import { LoadingRows } from "./look/loading-rows.tsx";
import { browserLanguage, TextProvider } from "./text/text.tsx";

const HostPage = page(() => import("./host/host-page.tsx"));
const PlayPage = page(() => import("./play/play-page.tsx"));
const ConsolePage = page(() => import("./console/console-page.tsx"));
const ProjectorPage = page(() => import("./projector/projector-page.tsx"));
const EditorPage = page(() => import("./editor/editor-page.tsx"));
const ReplayPage = page(() => import("./replay/replay-page.tsx"));

/** The pages by their addresses. Students load only what they need; the rest comes when it is opened. */
export function App() {
  return (
    <Suspense fallback={<LoadingRows rows={8} isPage />}>
      <TextProvider language={browserLanguage()}>
        <Router base={basePath()}>
          <PageFault>
            <Suspense fallback={<LoadingRows rows={8} isPage />}>
              <Switch>
                <Route path="/">
                  <HostPage />
                </Route>
                <Route path="/join">
                  <JoinPage code="" />
                </Route>
                <Route path="/join/:code">{({ code }) => <JoinPage key={code} code={code} />}</Route>
                <Route path="/play/:session">
                  {({ session }) => <PlayPage key={session} session={session} />}
                </Route>
                <Route path="/console/:session">
                  {({ session }) => <ConsolePage key={session} session={session} />}
                </Route>
                <Route path="/projector/:session">
                  {({ session }) => <ProjectorPage key={session} session={session} />}
                </Route>
                <Route path="/editor/:scenario">
                  {({ scenario }) => <EditorPage key={scenario} scenario={scenario} />}
                </Route>
                <Route path="/replay/:session">
                  {({ session }) => <ReplayPage key={session} source={{ kind: "session", session }} />}
                </Route>
                <Route path="/replay/:scenario/:log">
                  {({ scenario, log }) => (
                    <ReplayPage key={`${scenario}/${log}`} source={{ kind: "shipped", scenario, log }} />
                  )}
                </Route>
                <Route>
                  <NotFound />
                </Route>
              </Switch>
            </Suspense>
          </PageFault>
        </Router>
      </TextProvider>
    </Suspense>
  );
}
