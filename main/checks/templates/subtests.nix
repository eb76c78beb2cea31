let
  nixpkgs = <nixpkgs>;
  pkgs = import nixpkgs { config = {}; overlays = []; };
in

pkgs.testers.runNixOSTest {
  name = "subtests";

  nodes = {
    alpha = { };
    beta = { };
  };

  testScript = ''
    start_all()

    with subtest("both machines are up"):
        alpha.wait_for_unit("multi-user.target")
        beta.wait_for_unit("multi-user.target")

    with subtest("they find each other by name"):
        alpha.wait_until_succeeds("ping -c 1 beta")

    with subtest("without a cable they do not"):
        beta.block()
        alpha.fail("ping -c 1 -W 2 beta")
        beta.unblock()

    alpha.screenshot("alpha")
  '';
}
