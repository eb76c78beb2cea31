let
  nixpkgs = <nixpkgs>;
  pkgs = import nixpkgs { config = {}; overlays = []; };
in

pkgs.testers.runNixOSTest {
  name = "three-machines";

  nodes = {
    client = {
      virtualisation.vlans = [ 1 ];
    };

    router = {
      virtualisation.vlans = [ 1 2 ];
      boot.kernel.sysctl."net.ipv4.ip_forward" = 1;
      networking.firewall.enable = false;
    };

    server = {
      virtualisation.vlans = [ 2 ];
    };
  };

  testScript = ''
    start_all()

    with subtest("all machines are up"):
        for machine in [client, router, server]:
            machine.wait_for_unit("multi-user.target")

    with subtest("each network reaches the router"):
        client.wait_until_succeeds("ping -c 1 192.168.1.2")
        server.wait_until_succeeds("ping -c 1 192.168.2.2")

    with subtest("the networks are apart until they are told of each other"):
        client.fail("ping -c 1 -W 2 192.168.2.3")

    with subtest("the router joins them"):
        client.succeed("ip route add 192.168.2.0/24 via 192.168.1.2")
        server.succeed("ip route add 192.168.1.0/24 via 192.168.2.2")
        client.wait_until_succeeds("ping -c 1 192.168.2.3")
  '';
}
